import type { Atlas, Region } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { ROLES } from '@/geodata/domain/schema/term'
import type { FilterKey } from '@/geodata/domain/view/filter'
import { ABROAD, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { anyOfWords, numberWords, windowWords } from '../../language/words'
import { FACET_WORDS, type FilterReader } from './facetWords'

/** The name of a filter in force, for a reader: of one value of a facet, or of all its values. */
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

/** The names of some values of a facet, in the order given; the id for one that has no name. */
function valueNames(
  items: readonly { readonly id: string; readonly name: string }[],
  ids: readonly string[],
): string[] {
  return ids.map((id) => items.find((item) => item.id === id)?.name ?? id)
}

/** A group of regions, or what is abroad, as filters and tables head it. */
export function groupWords(
  id: string,
  { atlas, language, t }: { atlas: Pick<Atlas, 'config'>; language: Language; t: Translate },
): string {
  if (id === ABROAD) return t('filter.abroad')
  return atlas.config.groups.find((group) => group.id === id)?.name[language] ?? id
}

/** A region by its full name, so that nobody takes it for the town that it is called after: “Kidal region”. */
export function regionWords({ id, name }: Pick<Region, 'id' | 'name'>, language: Language, t: Translate): string {
  return t('filter.region', { id, name: name[language] })
}

/** The roles in which actors count under a View: those that it names, or all. */
export function roleWords({ role }: View, language: Language, t: Translate): string {
  const counted = role.length === 0 ? ROLES : role
  return anyOfWords(
    counted.map((one) => t(`filter.roles.${one}`)),
    language,
  )
}
