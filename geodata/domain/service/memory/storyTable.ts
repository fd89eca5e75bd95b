import { lists } from '../../join/columns'
import { positionIn } from '../../join/lookup'
import type { Language } from '../../language/language'
import type { Story } from '../../story/story'
import { parseWindow } from '../../time/window'
import type { CollectionExtent } from '../features'
import { byCodePoints } from '../text'
import { SAYS } from './answers'
import type { Table } from './table'

/** A plain list has neither an area nor a time. */
export function storyExtent(stories: readonly Story[]): CollectionExtent {
  return { count: new Set(stories.map(({ slug }) => slug)).size, box: null, days: null }
}

/**
 * Stories as a table: one row each, by id, whatever the number of its languages. They have no geometry: what a scene
 * shows of the map depends on the reader's screen.
 *
 * @param stories every story in every language, in any order
 */
export function storyTable(stories: readonly Story[]): Table {
  const slugs = [...new Set(stories.map(({ slug }) => slug))].sort(byCodePoints)
  const rows = slugs.map((id) => ({ id, told: stories.filter(({ slug }) => slug === id) }))
  const languages = [...new Set(stories.map(({ language }) => language))].sort()
  const at = (i: number, language: Language): Story => {
    const told = rows[i]?.told ?? []
    return (told.find((story) => story.language === language) ?? told[0]) as Story
  }
  const all = () => new Uint8Array(rows.length)
  return {
    collection: 'stories',
    length: rows.length,
    id: (i) => rows[i]?.id ?? '',
    find: (id) => positionIn(rows, id),
    column(property, language) {
      switch (property) {
        case 'languages':
          return {
            is: 'lists',
            lists: lists(rows.length, (i, add) => {
              for (const story of rows[i]?.told ?? []) add(languages.indexOf(story.language))
            }),
            names: languages,
          }
        case 'title':
        case 'summary':
        case 'author':
        case 'language':
          return { is: 'each', at: (i) => at(i, language)[property] }
        case 'updated':
          return { is: 'each', at: (i) => parseWindow(at(i, language).date)?.start ?? null }
        case 'scenes':
          return { is: 'each', at: (i) => at(i, language).scenes.length }
        default:
          return { is: 'each', at: (i) => rows[i]?.id ?? '' }
      }
    },
    during: () => all().fill(SAYS.yes),
    located: all,
    shape: all,
    withoutGeometry: () => all().fill(SAYS.yes),
    feature(i, language) {
      const { slug, title, language: own, summary, author, date, scenes } = at(i, language)
      return {
        id: slug,
        geometry: null,
        properties: {
          title,
          language: own,
          languages: (rows[i]?.told ?? []).map((one) => one.language),
          summary,
          author,
          updated: date || null,
          scenes: scenes.length,
          headings: scenes.map(({ heading }) => heading),
        },
      }
    },
  }
}
