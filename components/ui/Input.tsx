import { type ComponentProps, useEffectEvent, useLayoutEffect, useRef } from 'react'

interface InputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'ref'> {
  readonly value: string
  readonly write: (value: string) => void
}

/** A text or colour field that applies what the reader entered before hydration. */
export function Input({ write, ...rest }: InputProps) {
  const field = useRef<HTMLInputElement>(null)
  const takeUp = useEffectEvent((shown: string) => {
    if (shown !== rest.value) write(shown)
  })
  useLayoutEffect(function applyEarlyInput() {
    if (field.current) takeUp(field.current.value)
  }, [])
  return <input {...rest} ref={field} onChange={({ target }) => write(target.value)} />
}
