import { useTranslations } from 'use-intl'
import { isoDay } from '@/geodata/domain/time/day'
import type { TimeWindow } from '@/geodata/domain/time/window'
import { band as bandBetween } from '@/geodata/domain/view/parse'
import type { Band } from '@/geodata/domain/view/view'
import { gripUnit, unitEnd, unitStart, unitsAfter, widerUnit } from '@/geodata/drawing/timeline/calendar'
import { dayAt, pixelsADay, xOf } from '@/geodata/drawing/timeline/focus'
import { latitudeAt, yOf } from '@/geodata/drawing/timeline/frame'
import { dateWords } from '../../language/words'
import { useSetting } from '../../view/useExplorer'
import { Handle } from './Handle'
import { degreeWords } from './latitudeWords'
import type { Scene } from './stripScene'
import type { Drafting } from './useDraft'

interface HandlesProps {
  readonly scene: Pick<Scene, 'marks' | 'focus' | 'width' | 'strip'>
  readonly window: TimeWindow | null
  readonly band: Band | null
  readonly drafting: Drafting
  /** Names of the ends, if there are several windows. */
  readonly names?: { readonly start: string; readonly end: string }
}

/** The ends of the time window; they snap to days, months or years, depending on the zoom. */
export function TimeHandles({ scene, window, drafting: { move, commit, cancel }, names }: HandlesProps) {
  const t = useTranslations()
  const { language } = useSetting()
  const { marks, focus, width } = scene
  const first = Math.ceil(marks.span.from)
  const last = Math.floor(marks.span.to) - 1
  const unitAt = (day: number) => gripUnit(pixelsADay(focus, width, day))
  const start = window?.start ?? null
  const end = window?.end ?? null
  const wordsOf = (day: number | null) => (day === null ? t('timeline.open') : dateWords(isoDay(day), language, t))
  const inSight = (day: number) => Math.min(Math.max(xOf(focus, width, day), 0), width)
  const windowOf = (from: number | null, to: number | null): { time: TimeWindow | null } => ({
    time: from === null && to === null ? null : { start: from, end: to },
  })
  const startingAt = (day: number) => windowOf(day <= first ? null : Math.min(day, end ?? last), end)
  const endingAt = (day: number) => windowOf(start, day >= last ? null : Math.max(day, start ?? first))
  const shared = { axis: 'time', least: first, most: last, cancel } as const
  return (
    <>
      <Handle
        {...shared}
        side="low"
        label={names?.start ?? t('timeline.start')}
        text={wordsOf(start)}
        value={start ?? first}
        at={inSight(start ?? Number.NEGATIVE_INFINITY)}
        bound={start !== null}
        valueAt={(x) => {
          const day = Math.floor(dayAt(focus, width, x))
          return unitStart(day, unitAt(day))
        }}
        stepped={(steps, big) => {
          const day = start ?? Math.max(Math.ceil(focus.from), first)
          return unitsAfter(day, big ? widerUnit(unitAt(day)) : unitAt(day), steps)
        }}
        move={(day) => move(startingAt(day))}
        commit={(day) => commit(startingAt(day))}
      />
      <Handle
        {...shared}
        side="high"
        label={names?.end ?? t('timeline.end')}
        text={wordsOf(end)}
        value={end ?? last}
        at={inSight(end === null ? Number.POSITIVE_INFINITY : end + 1)}
        bound={end !== null}
        valueAt={(x) => {
          const day = Math.floor(dayAt(focus, width, x))
          return unitEnd(day, unitAt(day))
        }}
        stepped={(steps, big) => {
          const day = end ?? Math.min(Math.floor(focus.to), last)
          return unitsAfter(day + 1, big ? widerUnit(unitAt(day)) : unitAt(day), steps) - 1
        }}
        move={(day) => move(endingAt(day))}
        commit={(day) => commit(endingAt(day))}
      />
    </>
  )
}

/** A View's band has two ends; if the reader has moved only one, the other is at this latitude, beyond all places. */
const FARTHEST = 85

/** The ends of the band of latitudes. */
export function LatitudeHandles({ scene, band, drafting: { move, commit, cancel } }: HandlesProps) {
  const t = useTranslations()
  const { language } = useSetting()
  const { strip } = scene
  const least = Math.ceil(strip.south * 10) / 10
  const most = Math.floor(strip.north * 10) / 10
  const south = band && band.south > least ? band.south : null
  const north = band && band.north < most ? band.north : null
  const wordsOf = (degrees: number | null) =>
    degrees === null ? t('timeline.open') : degreeWords(degrees, language, t)
  const tenths = (degrees: number) => Math.round(degrees * 10) / 10
  const bandOf = (a: number | null, b: number | null): { band: Band | null } => ({
    band: a === null && b === null ? null : bandBetween(a ?? -FARTHEST, b ?? FARTHEST),
  })
  const fromSouth = (degrees: number) =>
    bandOf(degrees <= least ? null : Math.min(degrees, (north ?? most) - 0.1), north)
  const toNorth = (degrees: number) => bandOf(south, degrees >= most ? null : Math.max(degrees, (south ?? least) + 0.1))
  const shared = { axis: 'latitude', least, most, cancel } as const
  return (
    <>
      <Handle
        {...shared}
        side="high"
        label={t('timeline.north')}
        text={wordsOf(north)}
        value={north ?? most}
        at={yOf(strip, north ?? strip.north)}
        bound={north !== null}
        valueAt={(y) => tenths(latitudeAt(strip, y))}
        stepped={(steps, big) => tenths((north ?? most) + steps * (big ? 1 : 0.1))}
        move={(degrees) => move(toNorth(degrees))}
        commit={(degrees) => commit(toNorth(degrees))}
      />
      <Handle
        {...shared}
        side="low"
        label={t('timeline.south')}
        text={wordsOf(south)}
        value={south ?? least}
        at={yOf(strip, south ?? strip.south)}
        bound={south !== null}
        valueAt={(y) => tenths(latitudeAt(strip, y))}
        stepped={(steps, big) => tenths((south ?? least) + steps * (big ? 1 : 0.1))}
        move={(degrees) => move(fromSouth(degrees))}
        commit={(degrees) => commit(fromSouth(degrees))}
      />
    </>
  )
}
