import { describe, expect, it, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { commandOf, isCharacter, KEYS } from './command'

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false }

/** The browser's name for a key, by its name in the help. */
const NAMED: Readonly<Record<string, string>> = {
  '→': 'ArrowRight',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  Space: ' ',
  PgDn: 'PageDown',
  PgUp: 'PageUp',
  Esc: 'Escape',
}

describe('a key', () => {
  it.each(Object.entries(KEYS).flatMap(([command, keys]) => keys.map((key) => [key, command] as const)))(
    '%s asks for %s, as the help says',
    (named, command) => {
      const [key = '', shiftKey] = named.startsWith('Shift') ? [named.slice(5), true] : [named, false]
      expect(commandOf({ ...PLAIN, key: NAMED[key] ?? key, shiftKey })).toBe(command)
      expect(commandOf({ ...PLAIN, key: (NAMED[key] ?? key).toLowerCase(), shiftKey })).toBe(
        (NAMED[key] ?? key).length === 1 ? command : null,
      )
    },
  )

  it.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)('with %s is not ours', (held) => {
    expect(commandOf({ ...PLAIN, key: 'n', [held]: true })).toBeNull()
  })

  test('of a clicker that starts the show at the current scene does not reload the page', () => {
    expect(commandOf({ ...PLAIN, key: 'F5', shiftKey: true })).toBe('fullScreen')
  })

  test('without a command gives null', () => {
    expect(commandOf({ ...PLAIN, key: 'q' })).toBeNull()
    expect(commandOf({ ...PLAIN, key: 'toString' })).toBeNull()
  })

  test('that types a character can be turned off, and no other', () => {
    const left = Object.values(KEYS).flatMap((keys) => keys.filter((key) => !isCharacter(key)))
    const all = ['→', '↓', 'Space', 'PgDn', '←', '↑', 'ShiftSpace', 'PgUp', 'Backspace', 'Home', 'End', 'Esc', 'F5']
    expect(left).toEqual(all)
    const french = translatorIn('fr')
    expect(all.map((key) => french('present.key', { key })).join(' ')).toBe(
      '→ ↓ Espace Page suiv. ← ↑ Maj+Espace Page préc. Retour arrière Début Fin Échap F5',
    )
    for (const key of 'npofbwsgalrdethcNPOFBWSGALRDETHC.,?+-=') expect(commandOf({ ...PLAIN, key }, false)).toBeNull()
    for (const key of [' ', 'ArrowDown', 'PageUp', 'Home', 'Escape', 'F5'])
      expect(commandOf({ ...PLAIN, key }, false)).toBe(commandOf({ ...PLAIN, key }))
  })
})
