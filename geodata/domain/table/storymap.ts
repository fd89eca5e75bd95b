import { textOf } from './flatten'
import { isRecord } from './geometry'
import type { Limits } from './limits'
import { plainText } from './plainText'
import { refused } from './refusals'
import { RowCollector } from './rows'
import type { Table } from './table'

type Unknown = Readonly<Record<string, unknown>>

const COLUMNS = ['headline', 'text', 'date', 'lat', 'lon', 'place', 'media', 'caption', 'credit'] as const

/** The story in a file of StoryMapJS, null for another file. */
export function storyIn(value: Unknown): (Unknown & { readonly slides: readonly unknown[] }) | null {
  for (const story of [value.storymap, value])
    if (isRecord(story) && Array.isArray(story.slides)) return { ...story, slides: story.slides }
  return null
}

/**
 * The slides of StoryMapJS as rows. The first one, which shows the whole map, has no place.
 * @throws Refusal `picture-map` if the slides are at pixels of a picture
 */
export function storymapTable(
  name: string,
  story: Unknown & { readonly slides: readonly unknown[] },
  limits: Limits,
): Table {
  if (isPictureMap(story)) throw refused('picture-map')
  const rows = new RowCollector(limits, COLUMNS)
  story.slides.forEach((slide, at) => {
    const { text, date, location, media, type } = isRecord(slide) ? slide : {}
    rows.begin(at + 1)
    rows.put('headline', said(text, 'headline'))
    rows.put('text', said(text, 'text'))
    rows.put('date', textOf(date))
    if (type !== 'overview') {
      rows.put('lat', raw(location, 'lat'))
      rows.put('lon', raw(location, 'lon'))
    }
    rows.put('place', raw(location, 'name'))
    rows.put('media', raw(media, 'url'))
    rows.put('caption', said(media, 'caption'))
    rows.put('credit', said(media, 'credit'))
  })
  return rows.table(name, 'storymap')
}

/** A picture cut into tiles has its own kind of map; the address of the picture stays in files of ordinary maps. */
export function isPictureMap({ map_type: kind, zoomify }: Unknown): boolean {
  return kind === undefined || kind === '' ? isRecord(zoomify) && Boolean(zoomify.url) : /^zoomify/.test(textOf(kind))
}

/** A member as plain text. */
function said(value: unknown, key: string): string {
  return plainText(raw(value, key))
}

/** A member as it is written. */
function raw(value: unknown, key: string): string {
  return isRecord(value) ? textOf(value[key]) : ''
}
