import type { Language } from '../language/language'
import type { Draft, Texts } from './draft'

/** A text in a language; where it is missing, in the first language of the draft that has it; else empty. */
export function textIn(texts: Texts, language: Language, { languages }: Pick<Draft, 'languages'>): string {
  const written = (one: Language) => (texts[one]?.trim() ? texts[one] : undefined)
  return (
    written(language) ??
    languages.map(written).find((text) => text !== undefined) ??
    Object.values(texts).find((text) => text.trim() !== '') ??
    ''
  )
}

/** A text with that of one language changed; an empty one is left out. */
export function withText(texts: Texts, language: Language, text: string): Texts {
  const { [language]: _, ...others } = texts
  return text === '' ? others : { ...texts, [language]: text }
}
