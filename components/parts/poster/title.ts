import { periods } from '@/geodata/domain/compare/period'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { activeKeys, type FilterKey, isFacet, narrowing } from '@/geodata/domain/view/filter'
import { ABROAD, type View } from '@/geodata/domain/view/view'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { numberWords, windowWords } from '../../language/words'
import { statusName } from '../filter/facetWords'
import { filterName, roleWords } from '../filter/filterNames'

interface Reader {
  readonly language: Language
  readonly t: Translate
}

/** Filters worded as place and time; all others follow a colon. */
const WHERE_AND_WHEN: ReadonlySet<FilterKey> = new Set(['time', 'where', 'near', 'area', 'band'])

/** Between parts; the non-breaking space keeps it off the start of a line. */
const SEPARATOR = '\u00a0· '

/**
 * The events matching a View's filters, as a title: “Events in northern Mali, 2012”, “Events of Mali’s crises, 1991 and
 * 2012 compared: Protest”. Ignores the open event, camera and theme. null if the View neither filters nor compares.
 */
export function filtersTitle(atlas: Atlas, view: View, { language, t }: Reader): string | null {
  const narrowed = narrowing(view)
  const two = periods(narrowed, atlas)
  const keys = activeKeys(narrowed)
  const where = placeWords(atlas, narrowed, { language, t })
  const rest = restWords(atlas, narrowed, keys, { language, t })
  if (!where && !rest && !two && !narrowed.time) return null
  const what = where ? t('viewTitle.events', { where }) : t('viewTitle.anywhere')
  const dated = two
    ? comparedWords(what, two, { language, t }, !where && !rest)
    : narrowed.time
      ? t('viewTitle.when', { what, when: windowWords(narrowed.time, language, t) })
      : what
  return rest ? t('viewTitle.narrowed', { what: dated, rest }) : dated
}

/** Two periods alone are enough for a title. */
function comparedWords(
  what: string,
  { before, after }: { readonly before: View; readonly after: View },
  { language, t }: Reader,
  alone: boolean,
): string {
  const period = ({ time }: View) => (time ? windowWords(time, language, t) : t('compare.always'))
  const [first, second] = [period(before), period(after)]
  return alone ? t('poster.compared', { first, second }) : t('viewTitle.compared', { what, first, second })
}

/** The place filters, as they follow the word “Events”; empty without one. */
function placeWords(atlas: Atlas, { where, near, area, band }: View, { language, t }: Reader): string {
  const regions = atlas.regions.filter(({ id }) => where.includes(id))
  const isDistrict = ({ id }: (typeof regions)[number]) => atlas.config.districts.includes(id)
  const [named, districts] = [regions.filter((region) => !isDistrict(region)), regions.filter(isDistrict)]
  const single = (region: (typeof regions)[number]) =>
    t('viewTitle.region', { id: region.id, name: region.name[language] })
  const parts = [
    ...atlas.config.groups.filter(({ id }) => where.includes(id)).map(({ inside }) => inside[language]),
    ...(named.length > 1
      ? [
          t('viewTitle.regions', {
            names: all(
              named.map(({ name }) => name[language]),
              language,
            ),
          }),
        ]
      : named.map(single)),
    ...districts.map(single),
    where.includes(ABROAD) && t('viewTitle.abroad'),
  ].filter((part) => part !== false)
  const place = near && atlas.places.find(({ id }) => id === near.place)?.name[language]
  return [
    all(parts, language),
    near && place ? t('viewTitle.near', { km: numberWords(near.km, language), place }) : '',
    area ? t('viewTitle.area') : '',
    band
      ? t('viewTitle.band', { south: numberWords(band.south, language), north: numberWords(band.north, language) })
      : '',
  ]
    .filter(Boolean)
    .join(', ')
}

function restWords(atlas: Atlas, view: View, keys: readonly FilterKey[], { language, t }: Reader): string {
  return keys
    .filter((key) => !WHERE_AND_WHEN.has(key) && key !== 'role')
    .map((key) => {
      if (key === 'status')
        return all(
          view.status.map((one) => statusName(one, atlas, t)),
          language,
        )
      const words = filterName(key, isFacet(key) ? view[key] : [], view, { atlas, language, t })
      if (key !== 'actor' || view.role.length === 0) return words
      return t('viewTitle.acting', { actors: words, roles: roleWords(view, language, t) })
    })
    .join(SEPARATOR)
}

function all(parts: readonly string[], language: Language): string {
  return listsIn(language).format(parts)
}

/** Made once: each takes as long as a hundred texts. */
const listsIn = perLanguage((language) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' }))
