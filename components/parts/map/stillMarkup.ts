import type { Atlas } from '@/geodata/domain/join/atlas'
import { kindWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { drawnKinds, kindRow, type RowSide } from '@/geodata/domain/select/kinds'
import { totalOf } from '@/geodata/domain/select/match'
import { placed } from '@/geodata/domain/site/folder'
import type { Pixel } from '@/geodata/domain/view/mercator'
import type { View } from '@/geodata/domain/view/view'
import { FIT_AIR, type Frame } from '@/geodata/drawing/camera/camera'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import type { Names } from '@/geodata/drawing/label/names'
import { HATCHES, hatchName, LINES_APART, TURNS } from '@/geodata/drawing/mark/hatching'
import { markNumber, markSize, markState } from '@/geodata/drawing/mark/markStyle'
import { NO_KIND } from '@/geodata/drawing/mark/shape'
import { html } from '@/geodata/drawing/poster/html'
import { type Box, type StaticMap, staticMap } from '@/geodata/drawing/poster/staticMap'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import type { Translate } from '../../language/translate'
import { signClass, signMarkup } from '../../ui/KindMark'
import { recordAddress } from '../../view/recordAddress'
import { markWords } from '../place/markWords'
import { hatches } from './Hatching'
import labels from './Labels.module.css'
import marks from './PlaceMarks.module.css'
import regions from './RegionShapes.module.css'
import styles from './StillMap.module.css'

interface StillMarkup {
  readonly atlas: Atlas
  readonly ground: PackedGround
  readonly view: View
  readonly language: Language
  /** Prefix of ids, since there may be two maps on a page. */
  readonly id: string
  readonly t: Translate
  /** Size for which names of small frames are laid out, if not a phone in portrait; CSS pixels. */
  readonly small?: Frame
}

/** The markup of the static map: scales to a frame of any size, with the marks as links to their places. */
export function stillMarkup({ atlas, ground: packed, view, language, id, t, small }: StillMarkup): string {
  const ground = preparedGround(packed)
  const drawn = staticMap(atlas, view, { ground, language, ...(small && { small }) })
  return html(
    'div',
    { class: `${styles.box} ${drawn.box.fitted ? styles.fitted : ''}`, style: boxStyle(drawn.box) },
    groundMarkup(drawn, id),
    ...drawn.namings.map(({ names }, size) =>
      html(
        'div',
        { class: styles.names, 'data-size': drawn.namings.length > 1 ? size : null },
        namesMarkup(drawn, names),
      ),
    ),
    ...drawn.shown.placed.map((one) => {
      const { place, count, kinds, status } = one
      const shift = drawn.shifts.get(place.id)
      const row = drawn.namings.at(-1)?.names.rows.get(place.id) ?? 'below'
      return html(
        'a',
        {
          class: shift ? `${marks.mark} ${styles.apart}` : marks.mark,
          'data-size': shift && drawn.namings.length > 1 ? 0 : null,
          href: placed(recordAddress(atlas, language, 'places', place.id)),
          'data-state': markState(count),
          'data-status': status === 'reported' ? null : status,
          'data-chosen': place.id === drawn.shown.chosen ? '' : null,
          style: `${at(drawn.place(place.point.coordinates))};--size:${Math.round(markSize(count) * 1000) / 1000}rem;--${row}:${kindRow(kinds).height}rem${shift ? `;--shift:${Math.round(shift.x)}px ${Math.round(shift.y)}px` : ''}`,
        },
        html(
          'span',
          { class: marks.disc, 'aria-hidden': 'true' },
          escaped(totalOf(count) > 0 ? String(markNumber(count)) : ''),
        ),
        kindsMarkup(atlas, kinds, row),
        ...drawn.namings.flatMap(({ names }, size) => {
          const side = names.places.get(place.id)
          if (!side) return []
          const look = { 'data-side': side, 'data-size': drawn.namings.length > 1 ? size : null }
          return html(
            'span',
            { class: `${marks.name} ${styles.name}`, ...look, 'aria-hidden': 'true' },
            escaped(place.name[language]),
          )
        }),
        html('span', { class: 'unseen' }, escaped(markWords(one, language, t))),
      )
    }),
  )
}

/** As in MarkKinds.tsx. */
function kindsMarkup(atlas: Pick<Atlas, 'kinds'>, of: readonly string[], row: RowSide): Markup {
  const { kinds, more } = drawnKinds(of)
  if (kinds.length === 0) return escaped('')
  const signs = kinds.map((kind) => {
    const sign = kindWith(atlas, kind) ?? NO_KIND
    return html(
      'svg',
      { class: signClass(sign), 'data-kind': kind, viewBox: '0 0 16 16' },
      signMarkup(sign.shape, 'reported'),
    )
  })
  return html(
    'span',
    { class: marks.kinds, 'data-row': row, 'aria-hidden': 'true' },
    ...signs,
    escaped(more ? '+' : ''),
  )
}

/**
 * CSS that sizes the box relative to its container and moves it so that the frame stays within the base map, like
 * Leaflet's `maxBounds`.
 */
function boxStyle({ fitted, width, height, reach }: Box): string {
  const shift = (before: number, after: number, unit: string) => {
    const middle = percent((before - after) / 2)
    return before < after
      ? `max(${middle},min(0px,${percent(before)} - 50${unit}))`
      : `min(${middle},max(0px,50${unit} - ${percent(after)}))`
  }
  const size = fitted
    ? `--ratio:${(width / height).toFixed(5)};--air:${2 * FIT_AIR}px`
    : `width:${width}px;height:${height}px`
  return `${size};translate:calc(-50% + ${shift(reach.west, reach.east, 'cqw')}) calc(-50% + ${shift(reach.north, reach.south, 'cqh')})`
}

function groundMarkup({ box, paths, shown, arcs }: StaticMap, id: string): Markup {
  const line = (d: string, className: string | undefined) =>
    d ? element('path', { d, class: className }) : escaped('')
  return element(
    'svg',
    {
      class: styles.ground,
      viewBox: [box.left, box.top, box.width, box.height].map((length) => length.toFixed(1)).join(' '),
      'aria-hidden': 'true',
      style: Object.entries(hatches(id))
        .map(([name, value]) => `${name}:${value}`)
        .join(';'),
    },
    ...HATCHES.filter((hatch) =>
      shown.shadings.some(({ hatchings }) => hatchings.some((one) => hatchName(one) === hatchName(hatch))),
    ).map((hatch) =>
      hatchMarkup(`${id}${hatchName(hatch)}`, LINES_APART[hatch.density], TURNS[hatch.turn], box, styles.hatch),
    ),
    hatchMarkup(`${id}hatch-strong`, 7, 45, box, styles.hatchStrong),
    line(paths.land, styles.land),
    element('defs', {}, element('path', { id: `${id}-home`, d: paths.home || null })),
    element('use', { href: `#${id}-home`, class: styles.home }),
    line(paths.lakes, styles.lake),
    ...paths.rivers.map(({ rank, d }) => element('path', { d, class: styles.river, 'data-rank': rank })),
    line(paths.borders, styles.border),
    line(paths.regionBorders, styles.regionBorder),
    element('use', { href: `#${id}-home`, class: styles.outline }),
    ...shown.shadings.flatMap(({ region, shaded, hatchings, filtered, pointed }) => {
      const lines = hatchings.map((hatching) =>
        element('path', { d: paths.region(region.id), class: `${regions.hatched} ${regions[hatchName(hatching)]}` }),
      )
      if (!shaded && !filtered && !pointed) return lines
      const classes = [
        regions.region,
        shaded && regions.shaded,
        filtered && regions.filtered,
        pointed && regions.pointed,
      ]
      return [...lines, element('path', { d: paths.region(region.id), class: classes.filter(Boolean).join(' ') })]
    }),
    ...shown.outlines.map(({ ground }) => line(paths.shape(ground), styles.drawn)),
    ...arcs.map(({ arc, line: positions }) =>
      line(
        paths.shape({ type: 'LineString', coordinates: [...positions] }),
        [styles.arc, !arc.directed && styles.part, arc.basis === 'inferred' && styles.inferred]
          .filter(Boolean)
          .join(' '),
      ),
    ),
  )
}

/** A hatching pattern: distance of its lines in pixels of the frame, and rotation in degrees. */
function hatchMarkup(
  id: string,
  apart: number,
  turn: number,
  { fineness }: Box,
  className: string | undefined,
): Markup {
  // Not scaled by `patternTransform`, which would also scale the strokes.
  const side = apart * fineness
  return element(
    'pattern',
    { id, width: side, height: side, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` },
    element('path', { d: `M${side / 2} 0v${side}`, class: className }),
  )
}

function namesMarkup({ place }: StaticMap, { areas, zones, towns, rivers }: Names): Markup {
  const named = (className: string | undefined, where: readonly number[], name: string, look: Attributes) =>
    html('span', { class: className, style: at(place(where)), ...look }, escaped(name))
  return together([
    ...areas.map(({ kind, name, at: where }) => named(labels.area, where, name, { 'data-kind': kind })),
    ...zones.map(({ name, possible, at: where }) =>
      named(labels.zone, where, name, { 'data-possible': possible ? '' : null }),
    ),
    ...rivers.map(({ name, at: where, angle }) =>
      html('span', { class: labels.river, style: `${at(place(where))};rotate:${angle.toFixed(1)}deg` }, escaped(name)),
    ),
    ...towns.flatMap(({ name, rank, side, at: where }) => [
      html('span', { class: labels.dot, style: at(place(where)) }),
      named(labels.town, where, name, { 'data-rank': rank, 'data-side': side }),
    ]),
  ])
}

function at({ x, y }: Pixel): string {
  return `left:${percent(x)};top:${percent(y)}`
}

function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>
