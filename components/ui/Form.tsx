import type { ComponentProps, MouseEvent } from 'react'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'onClick'> {
  /** Handles the form in the browser; without it, the form is sent to the server. */
  readonly submit?: ((form: HTMLFormElement) => void) | undefined
}

/**
 * A form that the page handles itself. It acts on the click on its submit button, which Enter in a field causes as
 * well: in a frame with `sandbox` but without `allow-forms`, such as a widget's, there is no submit event. Without
 * hooks, so that the server can render it alone.
 */
export function Form({ submit, ...rest }: FormProps) {
  if (!submit) return <form {...rest} />
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter clicks the submit button.
    <form
      {...rest}
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
      onClick={(click) => {
        const form = click.currentTarget
        if (!clicksSubmit(click)) return
        // Then there is no submit event.
        click.preventDefault()
        if (form.noValidate || form.reportValidity()) submit(form)
      }}
    />
  )
}

function clicksSubmit({ target, currentTarget, defaultPrevented }: MouseEvent<HTMLFormElement>): boolean {
  const button = target instanceof Element ? target.closest('button') : null
  return !defaultPrevented && button?.type === 'submit' && button.form === currentTarget && !button.disabled
}
