import type { Language } from '@/geodata/domain/language/language'
import { COLON } from '@/geodata/domain/language/punctuation'
import type { AnnotationKind } from '@/geodata/domain/story/annotation'
import type { Translate } from './translate'
import { numberWords } from './words'

interface Annotated {
  readonly kind: AnnotationKind
  readonly km: number | null
  readonly text: string
}

/** What an author drew on a map, in words: “Circle of 50 km: the camps”. */
export function annotationWords({ kind, km, text }: Annotated, language: Language, t: Translate): string {
  const what =
    kind === 'circle' ? t('annotations.circle', { km: numberWords(km ?? 0, language) }) : t(`annotations.${kind}`)
  const written = text.replace(/\s+/g, ' ').trim()
  return written === '' ? what : `${what}${COLON[language]}${written}`
}
