import { useEffect, useRef, useState } from 'react'
import { type Command, commandOf } from './command'

/** Timeout for Enter after typed digits, in milliseconds. */
const PATIENCE = 5000

/** Types of `<input>` that take no text. */
const TEXTLESS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

/**
 * Calls `act` for each shortcut, including those pressed before hydration (./earlyKeys.tsx), except in a field or on a
 * focused control. `go` receives a scene number typed and confirmed with Enter, as in PowerPoint. `characters`: whether
 * character keys are shortcuts.
 */
export function useKeys(act: (command: Command) => void, go: (scene: number) => void, characters: boolean): void {
  const latest = useRef({ act, go, characters })
  useEffect(function keepLatest() {
    latest.current = { act, go, characters }
  })
  // One render later, stored settings and the channel to the other windows are ready.
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  useEffect(
    function listenForKeys() {
      if (!hydrated) return
      let typed = ''
      let at = 0
      const isNumber = (press: KeyboardEvent): boolean => {
        const { key, timeStamp, ctrlKey, metaKey, altKey } = press
        const before = timeStamp - at < PATIENCE ? typed : ''
        typed = ''
        if (ctrlKey || metaKey || altKey || press.defaultPrevented || meantForElse(press)) return false
        if (/^\d$/.test(key) && latest.current.characters) {
          typed = (before + key).slice(-3)
          at = timeStamp
          return true
        }
        if (key !== 'Enter' || before === '') return false
        press.preventDefault()
        latest.current.go(Number(before))
        return true
      }
      const onKey = (press: KeyboardEvent) => {
        if (isNumber(press)) return
        const command = commandOf(press, latest.current.characters)
        if (!command || press.defaultPrevented) return
        const elsewhere = meantForElse(press)
        // F5 of a clicker must not reload the page during a talk, whatever is focused.
        if (!elsewhere || press.key === 'F5') press.preventDefault()
        if (!elsewhere) latest.current.act(command)
      }
      for (const press of window.takeEarlyKeys?.() ?? []) onKey(press)
      // In the capture phase, before a card over the map closes on Escape.
      window.addEventListener('keydown', onKey, { capture: true })
      return () => window.removeEventListener('keydown', onKey, { capture: true })
    },
    [hydrated],
  )
}

function meantForElse({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  if (target instanceof HTMLInputElement && (!TEXTLESS.includes(target.type) || target.type === 'range')) return true
  if (key === ' ' && target.closest('button, a, summary, input')) return true
  // These keys move the pen.
  if (/^(?:Arrow|Enter$|Escape$| $)/.test(key) && target.closest('[data-own-keys]')) return true
  // An open dialog handles keys itself; layers over the stage close first.
  if (document.querySelector('dialog[open]')) return true
  return key === 'Escape' && document.querySelector('#place-card, #stage-notice') !== null
}
