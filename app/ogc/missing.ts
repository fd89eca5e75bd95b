import { translatorIn } from '@/components/language/translate'
import { windowWords } from '@/components/language/words'
import type { Language } from '@/geodata/domain/language/language'
import type { LeftOut } from '@/geodata/domain/ogc/itemsDocument'
import { MISSING_HEADER, missingTimes } from '@/geodata/domain/ogc/missing'
import type { MissingDays } from '@/geodata/domain/service/views'

/** What an answer says of events that cannot be reached at the moment; null if none are missing. */
export function leftOut(missing: readonly MissingDays[] | undefined, language: Language): LeftOut | null {
  if (!missing) return null
  const t = translatorIn(language)
  const times = missing.map(({ first, last }) => windowWords({ start: first, end: last }, language, t)).join(', ')
  return { datetime: missingTimes(missing), detail: t('ogc.missing', { times }) }
}

/** The headers that say the same of any format. Without a part of the data an answer is true for a moment only. */
export function missingHeaders(missing: Pick<LeftOut, 'datetime'> | null): Record<string, string> {
  return missing ? { [MISSING_HEADER]: missing.datetime.join(', '), 'Cache-Control': 'no-store' } : {}
}
