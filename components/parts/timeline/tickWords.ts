import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { calendarDate } from '@/geodata/domain/time/day'
import type { Tick } from '@/geodata/drawing/timeline/ticks'
import { localeOf } from '../../language/locale'

const PARTS = {
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
} as const satisfies Partial<Record<Tick['rank'], Intl.DateTimeFormatOptions>>

/** Cached: creating a formatter costs a hundred times as much as using it. */
const formatsIn = perLanguage((language) => {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' })
  return { month: format(PARTS.month), day: format(PARTS.day), early: format({ year: 'numeric', era: 'short' }) }
})

/**
 * The labels of ticks, by what begins there: a year, a month or a day. If none of them begins a year, the first one
 * names its year.
 */
export function tickWords(ticks: readonly Tick[], language: Language): readonly string[] {
  const formats = formatsIn(language)
  const yearless = !ticks.some(({ rank }) => rank === 'year')
  return ticks.map(({ day, rank }, at) => {
    const { year } = calendarDate(day)
    const date = new Date(day * 86_400_000)
    // The year 0 is 1 BC.
    if (rank === 'year') return year < 1 ? formats.early.format(date) : String(year)
    const words = formats[rank].format(date)
    return yearless && at === 0 ? `${words} ${year}` : words
  })
}
