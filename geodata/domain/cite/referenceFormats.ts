/** File formats for the references of an event: the extension after `sources.` in the URL, and the media type. */
export const REFERENCE_FORMATS = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex; charset=utf-8' },
  csl: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const

export type ReferenceFormat = keyof typeof REFERENCE_FORMATS

/** Path of the file with an event's references. */
export function referencesPath(language: string, event: string, format: ReferenceFormat): string {
  return `/${language}/events/${event}/sources.${REFERENCE_FORMATS[format].extension}`
}
