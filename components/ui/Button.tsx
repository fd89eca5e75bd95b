'use client'

import { type ComponentProps, type MouseEvent, useEffect, useRef } from 'react'
import { useHydrated } from './useHydrated'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'ref'> {
  /** Whether every click counts, as for a step; otherwise clicks before hydration count as one. */
  readonly repeats?: boolean
}

/**
 * A button that needs JavaScript. Until it has hydrated it looks disabled; clicks are kept (EarlyClicks.tsx) and
 * repeated then.
 */
export function Button({ repeats = false, onClick, type = 'button', ...rest }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const hydrated = useHydrated()
  useEffect(
    function repeatEarlyClicks() {
      if (!hydrated || !button.current) return
      takeOver(button.current)
      if (!window.earlyClicks?.some((one) => one === button.current)) return
      // In a task of its own: React may have hydrated the button for this very click, and handle it in a moment.
      setTimeout(repeatClicks)
    },
    [hydrated],
  )
  const handle =
    onClick &&
    ((click: MouseEvent<HTMLButtonElement>) => {
      forget(click.currentTarget)
      onClick(click)
    })
  return (
    <button
      {...rest}
      type={type}
      ref={button}
      onClick={handle}
      data-early={hydrated ? undefined : repeats ? 'each' : 'once'}
      aria-disabled={hydrated ? rest['aria-disabled'] : true}
      // The script that keeps clicks marks it.
      suppressHydrationWarning
    />
  )
}

/**
 * Gives a button the early clicks on the one that it replaces: React renders a part anew, with other elements, if it
 * changes before it has hydrated.
 */
function takeOver(button: HTMLButtonElement): void {
  const clicks = window.earlyClicks
  clicks?.forEach((one, at) => {
    if (!one.isConnected && nameOf(one) === nameOf(button)) clicks[at] = button
  })
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? ''
}

/** Clicks all buttons that were clicked too early and have hydrated by now, in the order of the reader's clicks. */
function repeatClicks(): void {
  const clicks = window.earlyClicks ?? []
  const ready = clicks.filter((button) => !button.matches('[data-early]'))
  for (const button of new Set(ready)) forgetAll(button)
  for (const button of ready) button.click()
}

/** Takes the latest click on a button off the list: it has been handled. */
function forget(button: HTMLElement): void {
  const at = window.earlyClicks?.lastIndexOf(button) ?? -1
  if (at >= 0) window.earlyClicks?.splice(at, 1)
}

function forgetAll(button: HTMLElement): void {
  delete button.dataset.clicked
  const clicks = window.earlyClicks ?? []
  window.earlyClicks?.splice(0, clicks.length, ...clicks.filter((one) => one !== button))
}
