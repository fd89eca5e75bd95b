import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from './locale'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** The size of a file in words, as file managers show it: powers of 1000. */
export function sizeWords(bytes: number, language: Language): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), UNITS.length - 1)
  return (bytes / 1000 ** power).toLocaleString(localeOf(language), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  })
}
