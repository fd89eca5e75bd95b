import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { markOf, type PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { AreaName } from '@/geodata/drawing/label/names'
import { spotOf } from '@/geodata/drawing/link/linkArcs'
import { Mark } from './Mark'
import styles from './PlayedTitles.module.css'

interface PlayedTitlesProps {
  readonly atlas: Atlas
  /** Ids of the events that playback shows at this moment. */
  readonly played: readonly string[]
  readonly placeCounts: readonly PlaceCount[]
  /** The names of regions as they stand on the map. */
  readonly areas: readonly AreaName[]
  readonly language: Language
}

/** More titles than this at once nobody reads, and they would cover one another; the timeline tells of all. */
const MOST = 4

/** In front of every mark. */
const RANK = 4

/**
 * What happens while time is played: the title of each event at its place, or at the name of its region. What is known
 * less narrowly stands below the timeline alone.
 */
export default function PlayedTitles({ atlas, played, placeCounts, areas, language }: PlayedTitlesProps) {
  const titles = new Map<string, string[]>()
  for (const id of played) {
    const event = eventWith(atlas, id)
    if (!event) continue
    const mark = markOf(atlas, event.place)
    titles.set(mark, [...(titles.get(mark) ?? []), event.title[language]])
  }
  const spots = [...titles].flatMap(([mark, [title, ...more]]) => {
    const at = spotOf(mark, placeCounts, areas)
    return at && title ? [{ mark, at, title, more: more.length }] : []
  })
  return spots.slice(0, MOST).map(({ mark, at, title, more }) => (
    <Mark key={mark} at={at} rank={RANK}>
      <span className={styles.title} aria-hidden="true">
        {title}
        {more > 0 && ` +${more}`}
      </span>
    </Mark>
  ))
}
