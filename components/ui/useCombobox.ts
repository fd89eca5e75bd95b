import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** What is going on in a field with suggestions. */
interface Combobox {
  /** What is typed, as long as suggestions for it are wanted; else null. */
  readonly text: string | null
  /** Which of the options the keys have reached, from 0; -1 while they are in the text. */
  readonly active: number
  readonly close: () => void
}

/** What is offered for a text. */
interface Offered {
  /** How many options there are. */
  readonly count: (text: string | null) => number
  /** Whether the text itself says that it means the first of them: Enter follows that then. */
  readonly isPlain: (text: string | null) => boolean
}

/**
 * Makes a text field that is there already, and perhaps in use, a combobox with a list of options that are links
 * (WAI-ARIA APG, "Editable Combobox With List Autocomplete"): arrows go from option to option and back into the text,
 * Home and End to the first and the last, Enter follows the link, with the keys that open a new tab as well, and Esc
 * closes the list. Enter without an option follows the first where the text says plainly that it means it, and is else
 * left to the form.
 *
 * Our own, because the field belongs to the page and keeps what was typed before any script came, while `downshift` and
 * `react-aria` want to own its value; and because their combobox weighs 12 and 35 kB packed with Brotli (9.5.0,
 * 3.53.1), and this with all that it shows 4.
 *
 * `begun` says whether somebody has typed into the field, perhaps before these lines came; `around` is what stands
 * around the list. The element with role `listbox` has the id `id`; the options in it have role `option` and the ids
 * `${id}-0`, `${id}-1` and so on. The last parameter says what there is for a text.
 */
export function useCombobox(
  field: RefObject<HTMLInputElement | null>,
  begun: RefObject<boolean>,
  around: RefObject<HTMLElement | null>,
  id: string,
  { count, isPlain }: Offered,
): Combobox {
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const close = () => {
    setText(null)
    setActive(-1)
  }

  const typed = useEffectEvent(() => {
    setText(field.current?.value ?? null)
    setActive(-1)
  })

  const pressed = useEffectEvent((press: KeyboardEvent) => {
    // The keys are an input method's as long as it puts a word together.
    if (press.isComposing) return
    const options = count(text)
    const to = (option: number) => {
      press.preventDefault()
      setActive(option)
    }
    switch (press.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const down = press.key === 'ArrowDown'
        if (options > 0) return to(next(active, options, down))
        const offered = count(field.current?.value ?? null)
        if (text !== null || offered === 0) return
        setText(field.current?.value ?? null)
        return to(press.altKey ? -1 : down ? 0 : offered - 1)
      }
      case 'Home':
      case 'End':
        return active >= 0 ? to(press.key === 'Home' ? 0 : options - 1) : undefined
      case 'ArrowLeft':
      case 'ArrowRight':
        return setActive(-1)
      case 'Enter': {
        const chosen = active < 0 && isPlain(text) ? 0 : active
        const option = chosen < 0 ? null : document.getElementById(`${id}-${chosen}`)
        if (!option) return close()
        press.preventDefault()
        const { ctrlKey, metaKey, shiftKey } = press
        option.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ctrlKey, metaKey, shiftKey }),
        )
        return
      }
      case 'Escape':
        if (options === 0) return
        // What else the key does, in the field or around it, it does at the next press.
        press.preventDefault()
        press.stopPropagation()
        return close()
      case 'Tab':
        return close()
    }
  })

  const left = useEffectEvent(({ target }: Event) => {
    const within = target instanceof Node && (field.current?.contains(target) || around.current?.contains(target))
    if (!within) close()
  })

  useEffect(
    function listenToTheField() {
      const input = field.current
      if (!input) return
      const onInput = () => typed()
      const onKey = (press: KeyboardEvent) => pressed(press)
      const onLeave = (leaving: Event) => left(leaving)
      input.addEventListener('input', onInput)
      input.addEventListener('keydown', onKey)
      document.addEventListener('focusin', onLeave)
      document.addEventListener('pointerdown', onLeave)
      if (begun.current && document.activeElement === input) onInput()
      return () => {
        input.removeEventListener('input', onInput)
        input.removeEventListener('keydown', onKey)
        document.removeEventListener('focusin', onLeave)
        document.removeEventListener('pointerdown', onLeave)
      }
    },
    [field, begun],
  )

  const open = count(text) > 0
  useEffect(
    function sayWhatTheFieldIs() {
      const input = field.current
      if (!input) return
      input.autocomplete = 'off'
      input.setAttribute('aria-autocomplete', 'list')
      input.setAttribute('aria-expanded', String(open))
      const pointed = { 'aria-controls': open && id, 'aria-activedescendant': active >= 0 && `${id}-${active}` }
      for (const [name, value] of Object.entries(pointed)) {
        if (value) input.setAttribute(name, value)
        else input.removeAttribute(name)
      }
      if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
    },
    [field, id, open, active],
  )

  return { text, active, close }
}

/** The option after or before one, with the text, -1, between the last and the first. */
function next(active: number, options: number, down: boolean): number {
  return ((active + 1 + (down ? 1 : options)) % (options + 1)) - 1
}
