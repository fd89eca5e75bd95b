import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas, Place } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { kindRow, type RowSide } from '@/geodata/domain/select/kinds'
import { type Count, totalOf } from '@/geodata/domain/select/match'
import { markOf, type PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { PlaceStatus } from '@/geodata/domain/select/placeStatus'
import type { Pixel } from '@/geodata/domain/view/mercator'
import type { Side } from '@/geodata/drawing/label/side'
import { markNumber, markSize, markState, placedMarks } from '@/geodata/drawing/mark/markStyle'
import { useHovered } from '../../view/hovered'
import { markWords } from '../place/markWords'
import { Mark } from './Mark'
import { MarkKinds } from './MarkKinds'
import styles from './PlaceMarks.module.css'
import { useInFrame } from './useInFrame'

interface PlaceMarksProps {
  readonly atlas: Atlas
  readonly placeCounts: readonly PlaceCount[]
  readonly sides: ReadonlyMap<string, Side>
  readonly rows: ReadonlyMap<string, RowSide>
  readonly shifts: ReadonlyMap<string, Pixel>
  readonly language: Language
  /** The place of the open event or chronology. */
  readonly chosen: string | null
  readonly open: (place: string) => void
}

/** One mark per place, with its number of events; marks never overlap completely. */
export function PlaceMarks({ atlas, placeCounts, sides, rows, shifts, ...shared }: PlaceMarksProps) {
  const shown = placedMarks(placeCounts, atlas.config.map)
  const inFrame = useInFrame(shown.map(({ place }) => place))
  return shown.map(({ place, count, kinds, status }) => (
    <PlaceMark
      key={place.id}
      atlas={atlas}
      place={place}
      at={place.point.coordinates}
      {...count}
      kinds={kinds.join(' ')}
      status={status}
      side={sides.get(place.id)}
      row={rows.get(place.id) ?? 'below'}
      shift={shifts.get(place.id)}
      inFrame={inFrame.has(place.id)}
      {...shared}
    />
  ))
}

interface PlaceMarkProps extends Pick<PlaceMarksProps, 'atlas' | 'language' | 'chosen' | 'open'>, Count {
  readonly place: Place
  readonly at: readonly number[]
  /** Space-separated ids, so that memo skips marks whose kinds stay the same. */
  readonly kinds: string
  readonly status: PlaceStatus
  /** The side of its name; undefined if there is no room for it. */
  readonly side: Side | undefined
  readonly row: RowSide
  /** Its offset from its point. */
  readonly shift: Pixel | undefined
  /** Whether it is in the frame. Focus does not move the map, so a mark outside the frame is not a tab stop. */
  readonly inFrame: boolean
}

const PlaceMark = memo(function PlaceMark({
  atlas,
  place,
  at,
  certain,
  possible,
  nationwide,
  kinds,
  status,
  side,
  row,
  shift,
  inFrame,
  language,
  chosen,
  open,
}: PlaceMarkProps) {
  const t = useTranslations()
  const pointed = useHovered((event) => markOf(atlas, eventWith(atlas, event)?.place ?? '') === place.id)
  const count = { certain, possible, nationwide }
  const signs = kinds === '' ? [] : kinds.split(' ')
  return (
    <Mark at={at} rank={pointed ? 3 : place.id === chosen ? 2 : 1}>
      <button
        type="button"
        className={styles.mark}
        data-place={place.id}
        data-state={markState(count)}
        data-status={status === 'reported' ? undefined : status}
        data-pointed={pointed || undefined}
        aria-expanded={place.id === chosen}
        style={
          {
            '--size': `calc(${markSize(count)}rem * var(--lettering, 1))`,
            [`--${row}`]: `calc(${kindRow(signs).height}rem * var(--lettering, 1))`,
            translate: shift && `${shift.x}px ${shift.y}px`,
          } as React.CSSProperties
        }
        tabIndex={inFrame ? undefined : -1}
        onClick={() => open(place.id)}
      >
        <span className={styles.disc} aria-hidden="true">
          {totalOf(count) > 0 && markNumber(count)}
        </span>
        <MarkKinds atlas={atlas} kinds={signs} side={row} />
        {side && (
          <span className={styles.name} data-side={side} aria-hidden="true">
            {place.name[language]}
          </span>
        )}
        <span className="unseen">{markWords({ place, count, status }, language, t)}</span>
      </button>
    </Mark>
  )
})
