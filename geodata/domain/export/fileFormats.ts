/** Download formats of a View: the extension after `map.` in the URL, and the media type. */
export const FORMATS = {
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8; header=present' },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  geojson: { extension: 'geojson', type: 'application/geo+json' },
  lpf: { extension: 'lpf.json', type: 'application/ld+json' },
} as const

export type Format = keyof typeof FORMATS

/** Path of a View's download; `query` is the View's, without `?`. */
export function filePath(language: string, format: Format, query = ''): string {
  return `/${language}/map.${FORMATS[format].extension}${query ? `?${query}` : ''}`
}
