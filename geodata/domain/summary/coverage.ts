import { claimerOf } from '../cite/claimer'
import type { Atlas } from '../join/atlas'
import type { Language } from '../language/language'
import { STATUSES, type Status } from '../schema/term'
import { select } from '../select/select'
import type { Value } from '../story/prose'
import { calendarDate } from '../time/day'
import { OPEN_END } from '../time/interval'
import { parseWindow } from '../time/window'
import { EMPTY_VIEW, type View } from '../view/view'

/** Number of certain and possible events in a period or area. */
interface Covered {
  readonly id: string
  readonly certain: number
  readonly possible: number
}

/** Events by decade, counted as filters do; from the first decade to the last, including empty ones. */
export function byDecade(atlas: Atlas): Covered[] {
  const ends = atlas.events.map(({ earliest, latest }) => (latest === OPEN_END ? earliest : latest))
  const first = decadeOf(Math.min(...atlas.events.map(({ earliest }) => earliest)))
  const last = decadeOf(Math.max(...ends))
  return Array.from({ length: (last - first) / 10 + 1 }, (_, i) => {
    const decade = first + i * 10
    return covered(atlas, `${decade / 10}X`, { time: parseWindow(`${decade / 10}X`) })
  })
}

/** Events by region, then those abroad. */
export function byRegion(atlas: Atlas): Covered[] {
  return [...atlas.regions.map(({ id }) => id), 'abroad'].map((id) => covered(atlas, id, { where: [id] }))
}

function covered(atlas: Atlas, id: string, view: Partial<View>): Covered {
  const { certain, possible } = select(atlas, { ...EMPTY_VIEW, ...view })
  return { id, certain: certain.length, possible: possible.length }
}

function decadeOf(day: number): number {
  return Math.floor(calendarDate(day).year / 10) * 10
}

/** Number of events by status. */
export function byStatus(atlas: Atlas): readonly { readonly status: Status; readonly count: number }[] {
  return STATUSES.map((status) => ({
    status,
    count: atlas.events.filter((event) => event.status === status).length,
  }))
}

/** Who the figures of the atlas come from, most quoted first, with the path of their page if they have one. */
export function voices(atlas: Atlas, language: Language) {
  const counted = new Map<string, { readonly name: string; readonly path: string | null; count: number }>()
  for (const figure of atlas.events.flatMap(({ figures }) => figures)) {
    const { name, path } = claimerOf(atlas, figure, language)
    const key = path ?? name
    const known = counted.get(key) ?? { name, path, count: 0 }
    counted.set(key, { ...known, count: known.count + 1 })
  }
  return [...counted.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language))
}

/** For each source: how many events cite it, and how many passages. */
export function bySource(atlas: Atlas) {
  return atlas.sources.map((source) => {
    const citing = atlas.events.filter(({ citations }) => citations.some((cited) => cited.source === source.id))
    return { source, events: citing.length }
  })
}

/** The values that texts can use. */
export function values(atlas: Atlas): Readonly<Record<Value, number>> {
  const links = atlas.events.flatMap((event) => event.links)
  const countrywide = new Set(
    atlas.places.flatMap(({ id, precision, abroad }) => (precision === 'country' && !abroad ? id : [])),
  )
  const withStatus = (status: Status) => atlas.events.filter((event) => event.status === status).length
  return {
    documents: atlas.sources.length,
    events: atlas.events.length,
    undated: atlas.sources.filter(({ date }) => date === null).length,
    judged: withStatus('judged'),
    announced: withStatus('announced'),
    stated: links.filter(({ basis }) => basis === 'stated').length,
    inferred: links.filter(({ basis }) => basis === 'inferred').length,
    unplaced: atlas.events.filter(({ place }) => countrywide.has(place)).length,
  }
}
