import { useEffect, useRef, useState } from 'react'
import { type Command, commandOf } from './command'

/** How long a typed number waits for its Enter, in milliseconds. */
const PATIENCE = 5000

/** Kinds of `<input>` that take no text. */
const TEXTLESS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

/**
 * Calls back for each key that asks something of the presentation, also for those that were pressed before its scripts
 * came (./earlyKeys.tsx); never for one that is typed into a field or meant for what has the focus. `go` is told the
 * number of a scene that is typed and ended with Enter, as in PowerPoint. `characters`: keys that write a character are
 * among them.
 */
export function useKeys(act: (command: Command) => void, go: (scene: number) => void, characters: boolean): void {
  const latest = useRef({ act, go, characters })
  useEffect(function keepLatest() {
    latest.current = { act, go, characters }
  })
  // One rendering later all else knows what the browser remembers and how the other windows are to be told.
  const [awake, wake] = useState(false)
  useEffect(() => wake(true), [])
  useEffect(
    function listenToTheKeyboard() {
      if (!awake) return
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
  // Whoever draws by keyboard moves the pen with these.
  if (/^(?:Arrow|Enter$|Escape$| $)/.test(key) && target.closest('[data-own-keys]')) return true
  // A dialog has its own keys, and what lies over the stage closes first.
  if (document.querySelector('dialog[open]')) return true
  return key === 'Escape' && document.querySelector('#place-card, #stage-notice') !== null
}
