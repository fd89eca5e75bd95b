import { changes, split } from '@/geodata/domain/history/change'
import { type History, lastVersion } from '@/geodata/domain/history/history'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import type { CitedVersion } from './CitedVersion'

/** The notices of an event's page, one for each citable version. */
export function noticesOf(
  history: History,
  event: string,
  language: Language,
  t: Translate,
): Parameters<typeof CitedVersion>[0] {
  const entries = history.events[event] ?? []
  const last = lastVersion(history)
  const notices = history.versions.slice(0, -1).map(({ number, date, hash }) => {
    const dated = { number, date: dateWords(date, language, t) }
    const existed = entries.some(({ version }) => version <= number)
    const later = entries.filter(({ version }) => version > number)
    if (!existed) return { number, hash, text: t('history.citedLater', dated), link: null }
    if (later.length === 0) return { number, hash, text: t('history.citedSame', dated), link: null }
    const link = { href: `/${language}/events/${event}/history#v${number}`, text: t('history.citedThen') }
    const corrected = later.some((entry) => {
      const before = entries[entries.indexOf(entry) - 1]
      return before && split(changes(before.state, entry.state)).corrected.length > 0
    })
    return { number, hash, text: t(corrected ? 'history.citedChanged' : 'history.citedFilledIn', dated), link }
  })
  const [before = '', after = ''] = t('history.citedUnknown', { version: '\u0000' }).split('\u0000')
  return { notices, present: last ? [String(last.number), last.hash] : [], unknown: [before, after] }
}
