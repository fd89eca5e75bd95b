/**
 * The files that the documents behind an event are to be had as: what follows `sources.` in the address, and the media
 * type of the answer.
 */
export const REFERENCE_FORMATS = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex; charset=utf-8' },
  csl: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const

export type ReferenceFormat = keyof typeof REFERENCE_FORMATS

/** The path of the file with the references of an event. */
export function referencesPath(language: string, event: string, format: ReferenceFormat): string {
  return `/${language}/events/${event}/sources.${REFERENCE_FORMATS[format].extension}`
}
