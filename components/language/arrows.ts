import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'

const ARROWS = {
  ltr: { back: '←', onward: '→', return: '↩' },
  rtl: { back: '→', onward: '←', return: '↪' },
} as const

/** The arrows that lead back, onward and back to a text, in the direction in which a language is read. */
export function arrows(language: Language): (typeof ARROWS)[keyof typeof ARROWS] {
  return ARROWS[DIRECTIONS[language]]
}
