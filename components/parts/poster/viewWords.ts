import { periods } from '@/geodata/domain/compare/period'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { chronologyOf, openPlaceOf } from '@/geodata/domain/select/chronology'
import { counted } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import type { Selection } from '@/geodata/domain/select/selection'
import { absolute } from '@/geodata/domain/site/folder'
import { activeFilters, narrowing, without } from '@/geodata/domain/view/filter'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { PosterWords } from '@/geodata/drawing/poster/posterWords'
import { annotationWords } from '../../language/annotationWords'
import type { Translate } from '../../language/translate'
import { dateWords, numberWords, windowWords } from '../../language/words'
import { ORIGIN } from '../../ui/origin'
import { filterName } from '../filter/filterNames'
import { legendWords } from '../place/legendWords'
import { markWords } from '../place/markWords'
import { filtersTitle } from './title'

/** Between parts; the non-breaking space keeps it off the start of a line. */
const SEPARATOR = '\u00a0· '

interface Reader {
  readonly language: Language
  readonly t: Translate
}

/** A View in words. */
export interface ViewWords {
  /**
   * The open event's title, or the open chronology, or the filters and compared periods, or the subject of the atlas.
   */
  readonly title: string
  /**
   * Further parts: date and place of the open event, or the number of events of the chronology, and what is on the map;
   * otherwise the number of events.
   */
  readonly parts: readonly string[]
}

/** Describes a View: the only source of titles of posters, pages, preview cards and printed sheets. */
export function viewWords(atlas: Atlas, view: View, { language, t }: Reader): ViewWords {
  const event = eventWith(atlas, view.event)
  const two = periods(view, atlas)
  const [first, second] = two
    ? [two.before, two.after].map((side) => sideWords(atlas, side, language, t).window)
    : ['', '']
  // In a comparison, the periods are not a filter.
  const filters = filterWords(atlas, two ? without(view, 'time') : view, language, t)
  const compared = two ? t('poster.compared', { first: first ?? '', second: second ?? '' }) : ''
  // Each period has its own count (`sideWords`).
  const selection = two ? null : select(atlas, view)
  const total = selection ? countWords(selection, t) : ''
  const chronology = selection ? chronologyOf(atlas, selection, openPlaceOf(view)) : undefined
  if (chronology) {
    const { place, events, match } = chronology
    // Of a part of the events, that is not their number.
    const count = atlas.partial ? [] : [t('place.events', { ...counted(events.map(match)) })]
    return {
      title: t('poster.chronology', { place: place.name[language] }),
      parts: [...count, t('poster.onMap', { shown: inLine([filters, total].filter(Boolean)) })],
    }
  }
  const title = event?.title[language] ?? filtersTitle(atlas, view, { language, t }) ?? t('site.tagline')
  // Without an open event the title already names the filters.
  const shown = [...(event ? [compared, filters] : []), total].filter(Boolean)
  if (!event) return { title, parts: shown }
  const place = atlas.places.find(({ id }) => id === event.place)?.name[language] ?? ''
  // Under the title of one event, the map's filters would read as facts about the event.
  const status = event.status === 'reported' ? [] : [t(`event.status.${event.status}`)]
  return {
    title,
    parts: [dateWords(event.date, language, t), place, ...status, t('poster.onMap', { shown: inLine(shown) })],
  }
}

/** The text of a View's poster; `version` is that of the data (`dataVersion`). */
export function posterWords(
  atlas: Atlas,
  view: View,
  { version, ...reader }: Reader & { readonly version: string },
): PosterWords {
  const { language, t } = reader
  const query = formatView(view)
  const sources = t('poster.sources', {
    documents: atlas.sources.map(({ label }) => label[language]).join(', '),
    ground: t('site.attribution'),
    version,
    address: absolute(`/${language}${query ? `?${query}` : ''}`, ORIGIN),
  })
  return posterWordsWith(sources, atlas, view, reader)
}

/** The same with another line of sources; `second` is the atlas of the second of two periods, if it has its own. */
export function posterWordsWith(
  sources: string,
  atlas: Atlas,
  view: View,
  { language, t, second = atlas }: Reader & { readonly second?: Atlas },
): PosterWords {
  const { title, parts } = viewWords(atlas, view, { language, t })
  const two = periods(view, atlas)
  const sides = two ? [sideWords(atlas, two.before, language, t), sideWords(second, two.after, language, t)] : []
  return {
    title,
    subtitle: inLine([t('site.name'), ...parts]),
    periods: sides.map(({ window, count }) => `${window} · ${count}`),
    mark: (one) => markWords(one, language, t),
    link: ({ relation, event, basis }) =>
      t('event.linksOnMap.label', { relation: t(`event.link.${relation}`), title: event.title[language], basis }),
    annotation: (annotation) => annotationWords(annotation, language, t),
    status: (status, count) => t(`map.status.${status}`, { count }),
    legend: { ...legendWords(t), open: t(openPlaceOf(view) === null ? 'poster.open' : 'poster.openPlace') },
    count: (count) => t('summary.count', { ...count }),
    row: (count) => t('poster.row', { ...count }),
    tray: { areas: t('tray.areas'), country: t('tray.country'), abroad: t('tray.abroad') },
    unlisted: (count, others) => t(others ? 'tray.more' : 'tray.fold', { count }),
    sources,
    kilometres: (length) => t('poster.kilometres', { length: numberWords(length, language) }),
    described: t('poster.described'),
  }
}

/** The parts of a description in one line. */
export function inLine(parts: readonly string[]): string {
  return parts.join(SEPARATOR)
}

function sideWords(atlas: Atlas, view: View, language: Language, t: Translate) {
  const window = view.time ? windowWords(view.time, language, t) : t('compare.always')
  return { window, count: countWords(select(atlas, view), t) }
}

function countWords({ count }: Selection, t: Translate): string {
  return t('list.count', { ...count })
}

function filterWords(atlas: Atlas, view: View, language: Language, t: Translate): string {
  return activeFilters(narrowing(view))
    .map(({ key, id }) => filterName(key, [id], view, { atlas, language, t }))
    .join(SEPARATOR)
}
