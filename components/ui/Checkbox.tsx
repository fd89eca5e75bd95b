import { type ComponentProps, useEffectEvent, useLayoutEffect, useRef } from 'react'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'ref' | 'type'> {
  readonly checked: boolean
  readonly choose: (checked: boolean) => void
}

/** A checkbox that applies the reader's choice made before hydration. */
export function Checkbox({ choose, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  const takeUp = useEffectEvent((shown: boolean) => {
    if (shown !== rest.checked) choose(shown)
  })
  useLayoutEffect(function applyEarlyChoice() {
    if (box.current) takeUp(box.current.checked)
  }, [])
  return <input {...rest} type="checkbox" ref={box} onChange={({ target }) => choose(target.checked)} />
}
