import { memo } from 'react'
import type { AreaName, RiverName, TownName, ZoneName } from '@/geodata/drawing/label/names'
import styles from './Labels.module.css'
import { Mark } from './Mark'

/**
 * Names of regions and countries in spaced capitals. Hidden from screen readers: the list of regions and the place
 * pages have the same information.
 */
export const AreaLabels = memo(function AreaLabels({ areas }: { areas: readonly AreaName[] }) {
  return areas.map(({ id, kind, name, at }) => (
    <Mark key={`${kind} ${id}`} at={at} rank={-1}>
      <span className={styles.area} data-kind={kind} aria-hidden="true">
        {name}
      </span>
    </Mark>
  ))
})

/** Towns without events, for orientation: a small dot and a name in roman. */
export const TownLabels = memo(function TownLabels({ towns }: { towns: readonly TownName[] }) {
  return towns.map(({ id, name, rank, at, side }) => (
    <Mark key={id} at={at}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.town} data-rank={rank} data-side={side} aria-hidden="true">
        {name}
      </span>
    </Mark>
  ))
})

/** Areas without a point, labelled with the number of events located somewhere in them. The tray opens them. */
export const ZoneLabels = memo(function ZoneLabels({ zones }: { zones: readonly ZoneName[] }) {
  return zones.map(({ id, name, possible, at }) => (
    <Mark key={id} at={at} rank={-1}>
      <span className={styles.zone} data-possible={possible || undefined} aria-hidden="true">
        {name}
      </span>
    </Mark>
  ))
})

/** Names of rivers in italics, along their course. */
export const RiverLabels = memo(function RiverLabels({ rivers }: { rivers: readonly RiverName[] }) {
  return rivers.map(({ id, name, at, angle }) => (
    <Mark key={id} at={at} rank={-1}>
      <span className={styles.river} style={{ rotate: `${angle}deg` }} aria-hidden="true">
        {name}
      </span>
    </Mark>
  ))
})
