import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'

const ARROWS = {
  ltr: { back: '←', onward: '→', return: '↩' },
  rtl: { back: '→', onward: '←', return: '↪' },
} as const

/** The arrows for previous, next and back to the text, in the reading direction of a language. */
export function arrows(language: Language): (typeof ARROWS)[keyof typeof ARROWS] {
  return ARROWS[DIRECTIONS[language]]
}
