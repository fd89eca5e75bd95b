import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { DataVersion } from '@/geodata/domain/history/history'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import { absolute } from '@/geodata/domain/site/folder'
import type { Translate } from '../../language/translate'
import { ORIGIN } from '../../ui/origin'
import { versionWords } from '../../view/version'

/** The subject of a report: one record by its id, or the whole atlas. */
export type Reported = { readonly event: string } | { readonly place: string } | { readonly source: string } | null

interface Subject {
  readonly title: string
  readonly id: string | null
  /** The path of its page below the language, with a leading slash. */
  readonly path: string
  /** The passages that it is based on. */
  readonly passages: string
}

/** The subject in the query of the report page; the whole atlas if the query names no existing record. */
export function subjectOf(
  atlas: Atlas,
  query: Readonly<Record<string, string | string[] | undefined>>,
  language: Language,
  t: Translate,
): Subject {
  const event = atlas.events.find(({ id }) => id === query.event)
  if (event) {
    return {
      title: event.title[language],
      id: event.id,
      path: `/events/${event.id}`,
      passages: passagesOf(atlas, event, language),
    }
  }
  const place = atlas.places.find(({ id }) => id === query.place)
  if (place) return { title: place.name[language], id: place.id, path: `/places/${place.id}`, passages: '' }
  const source = atlas.sources.find(({ id }) => id === query.source)
  if (source) return { title: source.label[language], id: source.id, path: `/sources/${source.id}`, passages: '' }
  return { title: t('report.wholeAtlas'), id: null, path: '', passages: '' }
}

/** The text of a report, with three lines left to complete. */
export function reportText(
  { title, id, path, passages }: Subject,
  version: DataVersion,
  language: Language,
  t: Translate,
): string {
  return [
    t('report.lines.title', { title }),
    ...(id ? [t('report.lines.id', { id })] : []),
    t('report.lines.address', { address: absolute(`/${language}${path}`, ORIGIN) }),
    ...(passages ? [t('report.lines.passages', { passages })] : []),
    t('report.lines.version', { version: versionWords(version, language, t) }),
    '',
    `${t('report.lines.wrong')} `,
    `${t('report.lines.right')} `,
    `${t('report.lines.where')} `,
  ].join('\n')
}

function passagesOf(atlas: Atlas, { citations }: AtlasEvent, language: Language): string {
  return citedDocuments(atlas, citations)
    .map((cited) => {
      const { part, passages } = cited
      const locators = passages.map(({ locator }) => locator).join(', ')
      return `${documentLabel(cited, language)}, ${part ? `${part.heading} ` : ''}${locators}`
    })
    .join(SEMICOLON[language])
}
