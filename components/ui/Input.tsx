import { type ComponentProps, useEffectEvent, useLayoutEffect, useRef } from 'react'

interface InputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'ref'> {
  readonly value: string
  readonly write: (value: string) => void
}

/**
 * A field to write in, or to choose a colour with. What a reader wrote in it before the scripts of the page came is
 * taken up.
 */
export function Input({ write, ...rest }: InputProps) {
  const field = useRef<HTMLInputElement>(null)
  const takeUp = useEffectEvent((shown: string) => {
    if (shown !== rest.value) write(shown)
  })
  useLayoutEffect(function takeUpWhatWasWrittenBefore() {
    if (field.current) takeUp(field.current.value)
  }, [])
  return <input {...rest} ref={field} onChange={({ target }) => write(target.value)} />
}
