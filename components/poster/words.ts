import { periods } from '@/geodata/compare/period'
import type { Atlas } from '@/geodata/join/atlas'
import { eventWith } from '@/geodata/join/lookup'
import type { Language } from '@/geodata/language/language'
import type { PosterWords } from '@/geodata/poster/words'
import { select } from '@/geodata/select/select'
import { formatWindow } from '@/geodata/time/window'
import { activeFilters, without } from '@/geodata/view/filter'
import { formatView } from '@/geodata/view/format'
import type { View } from '@/geodata/view/view'
import { filterName } from '../filter/names'
import type { Translate } from '../language/translate'
import { dateWords, numberWords } from '../language/words'
import { ORIGIN } from '../site/origin'

/** Stands between what is said of a View; no line begins with it. */
const SEPARATOR = '\u00a0· '

interface Worded {
  readonly language: Language
  readonly t: Translate
  /** The version of the data, as `dataVersion` has it. */
  readonly version: string
}

/** What the poster of a View says: the open event's title, else what the filters hold to, else what the atlas is about. */
export function posterWords(atlas: Atlas, view: View, { language, t, version }: Worded): PosterWords {
  const event = eventWith(atlas, view.event)
  const two = periods(view)
  const sides = two ? [two.before, two.after].map((side) => sideWords(atlas, side, language, t)) : []
  // Where two periods are compared, they are no filter.
  const filters = filterWords(atlas, two ? without(view, 'time') : view, language, t)
  const compared = two ? t('poster.compared', { first: sides[0]?.window ?? '', second: sides[1]?.window ?? '' }) : ''
  const title = event?.title[language] ?? (compared || filters || t('site.tagline'))
  const told = [
    t('site.name'),
    event ? dateWords(event.date, language, t) : '',
    event ? compared : '',
    title === filters ? '' : filters,
    two ? '' : countWords(atlas, view, t),
  ]
  const query = formatView(view)
  return {
    title,
    subtitle: told.filter(Boolean).join(SEPARATOR),
    periods: sides.map(({ window, count }) => `${window} · ${count}`),
    mark: (place, { certain, possible }) => t('map.mark', { place, certain, possible }),
    legend: {
      mark: t('map.legendMark'),
      possible: t('map.legendPossible'),
      region: t('map.legendRegion'),
      part: t('map.legendPart'),
    },
    tray: { areas: t('tray.areas'), country: t('tray.country'), abroad: t('tray.abroad') },
    sources: t('poster.sources', {
      documents: atlas.sources.map(({ label }) => label[language]).join(', '),
      ground: t('site.attribution'),
      version,
      address: `${ORIGIN}/${language}${query ? `?${query}` : ''}`,
    }),
    kilometres: (length) => t('poster.kilometres', { length: numberWords(length, language) }),
    described: t('poster.described'),
  }
}

function sideWords(atlas: Atlas, view: View, language: Language, t: Translate) {
  const window = view.time ? dateWords(formatWindow(view.time), language, t) : t('compare.always')
  return { window, count: countWords(atlas, view, t) }
}

function countWords(atlas: Atlas, view: View, t: Translate): string {
  const { certain, possible } = select(atlas, view)
  return t('list.count', { certain: certain.length, possible: possible.length })
}

function filterWords(atlas: Atlas, view: View, language: Language, t: Translate): string {
  return activeFilters(view)
    .map(({ key, id }) => filterName(key, [id], view, { atlas, language, t }))
    .join(SEPARATOR)
}
