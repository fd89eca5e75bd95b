import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** The state of a field with suggestions. */
interface Combobox {
  /** The text, while suggestions for it are shown; otherwise null. */
  readonly text: string | null
  /** Index of the active option; -1 while the text itself is active. */
  readonly active: number
  readonly close: () => void
}

/** The suggestions for a text. */
interface Offered {
  /** Number of options. */
  readonly count: (text: string | null) => number
  /** Whether the text alone identifies the first option, which Enter then follows. */
  readonly isPlain: (text: string | null) => boolean
}

/**
 * Turns an existing text field, perhaps already in use, into a combobox with options that are links (WAI-ARIA APG,
 * "Editable Combobox With List Autocomplete"): arrow keys cycle through the options and the text, Home and End go to
 * the first and last option, Enter follows the link, also with the modifiers for a new tab, and Escape closes the list.
 * Enter without an active option follows the first if the text alone identifies it, and otherwise submits the form.
 *
 * Not a library, since the field belongs to the page and keeps text typed before hydration, while `downshift` and
 * `react-aria` need to control its value; and their comboboxes are 12 and 35 kB with Brotli (9.5.0, 3.53.1), against 4
 * for this one including what it shows.
 *
 * `begun`: whether the user has typed, perhaps before this code loaded; `around`: the element around the list. The
 * element with role `listbox` has the id `id`; its options have role `option` and the ids `${id}-0`, `${id}-1` and so
 * on. The last parameter gives the options for a text.
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
    // Keys belong to the input method while it composes.
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
        // The key's default action, in or around the field, happens at the next press.
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
    function listenToField() {
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
    function setAriaAttributes() {
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

/** The next or previous option, cycling through the text as -1. */
function next(active: number, options: number, down: boolean): number {
  return ((active + 1 + (down ? 1 : options)) % (options + 1)) - 1
}
