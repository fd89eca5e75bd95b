import type { Atlas } from '@/geodata/domain/join/atlas'
import { isLanguage } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { placeView } from '@/geodata/domain/view/placeView'
import type { View } from '@/geodata/domain/view/view'
import { type EmbedOptions, formatEmbed, parseEmbed } from './options'

/**
 * The widget for a page of this site, given its path and query: a View for the explorer and pages with a map, a scene
 * for a story. null for an unknown page.
 */
export function widgetOf(
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  atlas: Atlas,
  stories: readonly Story[],
): EmbedOptions | null {
  const [, first = '', kind = '', id = '', scene = '', ...rest] = pathname.replace(/\/+$/, '').split('/')
  if (first === 'embed' && kind === '' && id === '') return parseEmbed(searchParams, atlas)
  if (!isLanguage(first) || rest.length > 0) return null
  const usual = parseEmbed(new URLSearchParams(), atlas)
  const of = (view: Partial<View>): EmbedOptions => ({
    ...usual,
    language: first,
    view: { ...parseView(searchParams, atlas), ...view },
  })
  const known = (records: readonly { readonly id: string }[], view: Partial<View>) =>
    records.some((record) => record.id === id) ? of(view) : null
  if (scene !== '' && kind !== 'stories') return null
  switch (kind) {
    case '':
      return id === '' ? of({}) : null
    case 'list':
    case 'data':
    case 'embed-guide':
      return id === '' ? of({}) : null
    case 'events':
      return id === '' ? of({}) : known(atlas.events, { event: id })
    case 'places': {
      const place = atlas.places.find((one) => one.id === id)
      return id === '' ? of({}) : place ? of(placeView(place)) : null
    }
    case 'actors':
      return id === '' ? of({}) : known(atlas.actors, { actor: [id] })
    case 'sources':
      return id === '' ? of({}) : known(atlas.sources, { source: [id] })
    case 'present':
    case 'stories': {
      if (id === '') return kind === 'stories' ? of({}) : null
      const story = stories.find((one) => one.slug === id && one.language === first)
      // Scenes are addressed by number.
      const storyScene = story?.scenes.find(({ slug, number }) => slug === scene || String(number) === scene)
      if (!story || (scene !== '' && !storyScene)) return null
      return { ...of({}), storyScene: { story: id, scene: storyScene?.slug ?? null } }
    }
    default:
      return null
  }
}

/**
 * The canonical address of a page known to `widgetOf`, from its path on: of the query only the parameters of a View or
 * a widget, in canonical form.
 */
export function canonicalAddress(
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  widget: EmbedOptions,
  atlas: Atlas,
): string {
  const path = pathname.replace(/\/+$/, '')
  const query = path === '/embed' ? formatEmbed(widget) : formatView(parseView(searchParams, atlas))
  return query ? `${path}?${query}` : path
}
