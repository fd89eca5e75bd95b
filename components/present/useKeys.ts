import { useEffect, useRef, useState } from 'react'
import { type Command, commandOf } from './command'

/** Kinds of `<input>` that take no text. */
const TEXTLESS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

/**
 * Calls back for each key that asks something of the presentation, also for those that were pressed before its scripts came
 * (./earlyKeys.tsx); never for one that is typed into a field or meant for what has the focus. `characters`: those that
 * write a character are among them.
 */
export function useKeys(act: (command: Command) => void, characters: boolean): void {
  const latest = useRef({ act, characters })
  useEffect(function keepLatest() {
    latest.current = { act, characters }
  })
  // One rendering later all else knows what the browser remembers and how the other windows are to be told.
  const [awake, wake] = useState(false)
  useEffect(() => wake(true), [])
  useEffect(
    function listenToTheKeyboard() {
      if (!awake) return
      const onKey = (press: KeyboardEvent) => {
        const command = commandOf(press, latest.current.characters)
        if (!command || press.defaultPrevented) return
        const elsewhere = meantForElse(press)
        // A clicker's key must not load the page anew in the middle of a talk, wherever the focus is.
        if (!elsewhere || press.key === 'F5') press.preventDefault()
        if (!elsewhere) latest.current.act(command)
      }
      for (const press of window.takeEarlyKeys?.() ?? []) onKey(press)
      // Early, so that a card over the map that closes on Escape is still there to be seen.
      window.addEventListener('keydown', onKey, { capture: true })
      return () => window.removeEventListener('keydown', onKey, { capture: true })
    },
    [awake],
  )
}

function meantForElse({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  if (target instanceof HTMLInputElement && (!TEXTLESS.includes(target.type) || target.type === 'range')) return true
  if (key === ' ' && target.closest('button, a, summary, input')) return true
  // A dialog has its own keys, and what lies over the stage closes first.
  if (document.querySelector('dialog[open]')) return true
  return key === 'Escape' && document.querySelector('#place-card, #stage-notice') !== null
}
