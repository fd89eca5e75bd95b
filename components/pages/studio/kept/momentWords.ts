import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from '../../../language/locale'

/** A time of the reader's own clock, `at` being ISO 8601: without the day if it is today. */
export function momentWords(at: string, language: Language): string {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString(localeOf(language), { ...(isToday ? {} : { dateStyle: 'medium' }), timeStyle: 'short' })
}
