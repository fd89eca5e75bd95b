import { type ComponentProps, useEffectEvent, useLayoutEffect, useRef } from 'react'

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'ref'> {
  readonly value: string | number
  readonly choose: (value: string) => void
}

/** A select that applies the reader's choice made before hydration. */
export function Select({ choose, ...rest }: SelectProps) {
  const list = useRef<HTMLSelectElement>(null)
  const takeUp = useEffectEvent((shown: string) => {
    if (shown !== String(rest.value)) choose(shown)
  })
  useLayoutEffect(function applyEarlyChoice() {
    if (list.current) takeUp(list.current.value)
  }, [])
  return <select {...rest} ref={list} onChange={({ target }) => choose(target.value)} />
}
