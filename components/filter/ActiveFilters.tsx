'use client'

import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import { formatWindow } from '@/geodata/time/window'
import type { View } from '@/geodata/view/view'
import { dateWords } from '../language/words'
import { PlainLink } from '../navigation/PlainLink'
import styles from './WhereFilter.module.css'

interface ActiveFiltersProps {
  readonly atlas: Atlas
  readonly view: View
  readonly language: Language
  readonly href: (view: View) => string
  readonly go: (view: View) => void
}

/** Every filter in force as a chip that removes it, whatever put it into the address. */
export function ActiveFilters({ atlas, view, language, href, go }: ActiveFiltersProps) {
  const t = useTranslations()
  const nameOf = (items: readonly { id: string; name: Readonly<Record<Language, string>> }[], id: string) =>
    items.find((item) => item.id === id)?.name[language] ?? id
  const groups: Readonly<Record<string, string>> = {
    north: t('filter.north'),
    south: t('filter.south'),
    abroad: t('filter.abroad'),
  }
  const without = (key: 'where' | 'kind' | 'actor' | 'source', id: string): View => ({
    ...view,
    [key]: view[key].filter((other) => other !== id),
  })
  const filters: { name: string; rest: View }[] = [
    ...(view.q ? [{ name: t('filter.quoted', { text: view.q }), rest: { ...view, q: '' } }] : []),
    ...(view.time
      ? [
          {
            name: t('filter.time', { window: dateWords(formatWindow(view.time), language, t) }),
            rest: { ...view, time: null },
          },
        ]
      : []),
    ...view.where.map((id) => ({ name: groups[id] ?? nameOf(atlas.regions, id), rest: without('where', id) })),
    ...(view.near
      ? [
          {
            name: t('filter.near', { km: view.near.km, place: nameOf(atlas.places, view.near.place) }),
            rest: { ...view, near: null },
          },
        ]
      : []),
    ...(view.area ? [{ name: t('filter.area'), rest: { ...view, area: null } }] : []),
    ...view.kind.map((id) => ({ name: nameOf(atlas.kinds, id), rest: without('kind', id) })),
    ...view.actor.map((id) => ({ name: nameOf(atlas.actors, id), rest: without('actor', id) })),
    ...view.source.map((id) => ({
      name: atlas.sources.find((source) => source.id === id)?.label[language] ?? id,
      rest: without('source', id),
    })),
    ...(view.sure ? [{ name: t('filter.sure'), rest: { ...view, sure: false } }] : []),
  ]
  if (filters.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('filter.active')}>
      {filters.map(({ name, rest }) => (
        <li key={name}>
          <PlainLink
            className={styles.chip}
            href={href(rest)}
            follow={() => go(rest)}
            aria-label={t('filter.remove', { filter: name })}
          >
            {name} <span aria-hidden="true">×</span>
          </PlainLink>
        </li>
      ))}
    </ul>
  )
}
