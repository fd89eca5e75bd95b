/** The files that a View is to be had as: what follows `map.` in the address, and the media type of the answer. */
export const FORMATS = {
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8; header=present' },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  geojson: { extension: 'geojson', type: 'application/geo+json' },
  lpf: { extension: 'lpf.json', type: 'application/ld+json' },
} as const

export type Format = keyof typeof FORMATS

/** The path of a View's file; `query` is the View's, without `?`. */
export function filePath(language: string, format: Format, query = ''): string {
  return `/${language}/map.${FORMATS[format].extension}${query ? `?${query}` : ''}`
}
