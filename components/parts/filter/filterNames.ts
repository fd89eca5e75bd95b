import type { Atlas, Region } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { ROLES } from '@/geodata/domain/schema/term'
import type { FilterKey } from '@/geodata/domain/view/filter'
import { ABROAD, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { anyOfWords, numberWords, windowWords } from '../../language/words'
import { FACET_WORDS, type FilterReader } from './facetWords'

/** The name of an active filter: of one value of a facet, or of all its values. */
export function filterName(
  key: FilterKey,
  ids: readonly string[],
  view: View,
  { atlas, language, t }: FilterReader,
): string {
  switch (key) {
    case 'q':
      return t('filter.quoted', { text: view.q })
    case 'time':
      return t('filter.time', { window: view.time ? windowWords(view.time, language, t) : '' })
    case 'where':
      return ids
        .map((id) => {
          const region = atlas.regions.find((one) => one.id === id)
          return region ? regionWords(region, language, t) : groupWords(id, { atlas, language, t })
        })
        .join(', ')
    case 'near': {
      const place = atlas.places.find(({ id }) => id === view.near?.place)?.name[language] ?? ''
      return t('filter.near', { km: numberWords(view.near?.km ?? 0, language), place })
    }
    case 'area':
      return t('filter.area')
    case 'band': {
      const { south = 0, north = 0 } = view.band ?? {}
      return t('filter.band', { south: numberWords(south, language), north: numberWords(north, language) })
    }
    case 'role':
      return t('filter.roleIs', { roles: roleWords(view, language, t) })
    case 'sure':
      return t('filter.sure')
    default: {
      const { items, said } = FACET_WORDS[key]
      const names = valueNames(items({ atlas, language, t }), ids).join(', ')
      return said ? said(names, t) : names
    }
  }
}

/** The names of values of a facet, in the given order; the id of an unknown value. */
function valueNames(
  items: readonly { readonly id: string; readonly name: string }[],
  ids: readonly string[],
): string[] {
  return ids.map((id) => items.find((item) => item.id === id)?.name ?? id)
}

/** The name of a group of regions, or of "abroad", as a heading of filters and tables. */
export function groupWords(
  id: string,
  { atlas, language, t }: { atlas: Pick<Atlas, 'config'>; language: Language; t: Translate },
): string {
  if (id === ABROAD) return t('filter.abroad')
  return atlas.config.groups.find((group) => group.id === id)?.name[language] ?? id
}

/** The full name of a region, distinct from its town: “Kidal region”. */
export function regionWords({ id, name }: Pick<Region, 'id' | 'name'>, language: Language, t: Translate): string {
  return t('filter.region', { id, name: name[language] })
}

/** The roles in which actors count under a View: the chosen ones, or all. */
export function roleWords({ role }: View, language: Language, t: Translate): string {
  const counted = role.length === 0 ? ROLES : role
  return anyOfWords(
    counted.map((one) => t(`filter.roles.${one}`)),
    language,
  )
}
