import { isRecord } from './geometry'

/**
 * Calls `put` with every value of an object as text: nested objects by names with dots, lists joined by '; '. Empty
 * values have their name, so that columns do not depend on which row comes first.
 */
export function flatten(value: Readonly<Record<string, unknown>>, put: (name: string, text: string) => void): void {
  into(value, '', put)
}

function into(
  value: Readonly<Record<string, unknown>>,
  above: string,
  put: (name: string, text: string) => void,
): void {
  for (const [key, part] of Object.entries(value)) {
    if (isRecord(part) && Object.keys(part).length > 0) into(part, `${above}${key}.`, put)
    else put(above + key, asList(part) ?? textOf(part))
  }
}

/** Members of the objects in lists that this site writes: they are read again one by one. */
const READ_AGAIN = ['claimed_by_name', 'basis'] as const

/** Such a list as JSON, and one of passages as the labels of their documents; null for everything else. */
function asList(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) return null
  if (value.every((item) => READ_AGAIN.some((member) => member in item))) return JSON.stringify(value)
  const isCited = value.every((item) => 'locator' in item && typeof item.label === 'string')
  return isCited ? [...new Set(value.map((item) => textOf(item.label)))].join('; ') : null
}

/** A value as the text of a cell. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ')
  if (isRecord(value)) return pairs(value).join(', ')
  return String(value)
}

function pairs(value: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(value).flatMap(([key, part]) => {
    const text = textOf(part)
    return text ? [`${key}: ${text}`] : []
  })
}
