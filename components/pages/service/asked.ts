import type { Language } from '@/geodata/domain/language/language'
import type { ItemsRequest } from '@/geodata/domain/ogc/items'
import type { CollectionId, Queryable } from '@/geodata/domain/service/features'
import type { Translate } from '../../language/translate'
import { windowWords } from '../../language/words'

/** A filter of a page of features. */
export interface AskedPart {
  readonly id: string
  /** In words, or the text of a condition. */
  readonly name: string
  /** In a title. */
  readonly short: string
  /** Whether its name is code. */
  readonly code: boolean
  /** The parameters of the first page without it. */
  readonly without: string
}

interface Words {
  /** The parameters as they were given. */
  readonly given: URLSearchParams
  readonly queryables: readonly Queryable[]
  readonly language: Language
  readonly t: Translate
}

/** What a page of features is filtered by, each value of a property by itself. */
export function askedParts(
  { days, box, properties, sure }: ItemsRequest,
  { given, queryables, language, t }: Words,
): readonly AskedPart[] {
  const part = (id: string, name: string, without: string, more: Partial<AskedPart> = {}): AskedPart => ({
    ...{ id, name, short: name, code: false, without },
    ...more,
  })
  const filter = given.get('filter')
  return [
    ...(days ? [part('datetime', windowWords(days, language, t), left(given, ['datetime']))] : []),
    ...(box
      ? [
          part('bbox', t('ogc.asked.bbox', { box: box.join(', ') }), left(given, ['bbox', 'bbox-crs']), {
            short: t('ogc.asked.box'),
          }),
        ]
      : []),
    ...properties.flatMap(({ name, values }) => {
      const queryable = queryables.find((one) => one.name === name)
      return values.map((value) => {
        const named = queryable?.values?.find(({ id }) => id === value)?.name[language] ?? value
        const words = t('ogc.asked.property', { property: queryable?.title[language] ?? name, value: named })
        const others = values.filter((other) => other !== value).join()
        const without = left(given, [name], others === '' ? {} : { [name]: others })
        return part(`${name} ${value}`, words, without, { short: named })
      })
    }),
    ...(filter === null
      ? []
      : [
          part('filter', filter, left(given, ['filter', 'filter-lang', 'filter-crs']), {
            short: t('ogc.asked.condition'),
            code: true,
          }),
        ]),
    ...(sure ? [part('sure', t('ogc.field.sure'), left(given, ['sure']), { short: t('ogc.asked.sure') })] : []),
  ]
}

/** What a page of features is called by what it has; `asked` is null if it was refused. */
export function itemsTitle(collection: CollectionId, asked: readonly AskedPart[] | null, t: Translate): string {
  if (asked === null) return t(`ogc.collection.${collection}.title`)
  if (asked.length === 0) return t(`ogc.all.${collection}`)
  const filters = asked.map(({ short }) => short).join(', ')
  return t('ogc.some', { collection: t(`ogc.collection.${collection}.title`), filters })
}

/** Parameters without some, with others; the first page of them. */
function left(given: URLSearchParams, names: readonly string[], others: Readonly<Record<string, string>> = {}): string {
  const rest = [...given].filter(([name]) => name !== 'after' && !names.includes(name))
  return new URLSearchParams([...rest, ...Object.entries(others)]).toString()
}
