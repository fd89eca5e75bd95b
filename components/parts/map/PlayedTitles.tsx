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
  /** Ids of the events at the current stop of playback. */
  readonly played: readonly string[]
  readonly placeCounts: readonly PlaceCount[]
  /** The positions of region names. */
  readonly areas: readonly AreaName[]
  readonly language: Language
}

/** More titles would overlap and not be read; the timeline lists all. */
const MOST = 4

/** In front of all marks. */
const RANK = 4

/**
 * During playback: the title of each event at its place or at the name of its region. Less precisely located events are
 * shown below the timeline only.
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
