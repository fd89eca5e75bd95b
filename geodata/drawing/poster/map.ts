import type { Atlas } from '../../domain/join/atlas'
import { kindWith } from '../../domain/join/lookup'
import { drawnKinds, KIND_SIGN, kindRow } from '../../domain/select/kinds'
import type { Pixel } from '../../domain/view/mercator'
import { opacityOf } from '../density/dots'
import { type GroundPaths, groundPaths } from '../ground/ground'
import type { Side } from '../label/side'
import { roomFor, SIZE } from '../label/textWidth'
import { HATCHES, hatchName, LINES_APART, TURNS } from '../mark/hatching'
import { markNumber } from '../mark/markStyle'
import { NO_KIND, SHAPE_BOX, shapeOf } from '../mark/shape'
import { annotationsMarkup, shadesMarkup } from './annotations'
import { arcsMarkup } from './arcs'
import { disc, isHollow } from './disc'
import type { Pens } from './pens'
import { groundBox, scaleMarkup } from './scale'
import type { Scene } from './scene'
import { element, escaped, type Markup, path, together } from './xml'

/**
 * One map: base map, shaded and hatched regions, outlines, labels, marks, scale, as markup that fills the scene's
 * frame.
 */
export function drawMap(scene: Scene, pens: Pens): Markup {
  const { frame, camera, atlas } = scene
  const { palette, id } = pens
  const { left, top, right, bottom } = groundBox(scene)
  const sheet = { x: left, y: top, width: right - left, height: bottom - top }
  const paths = groundPaths(pens.ground, { home: atlas.config.home, camera, frame, decimals: 1, tolerance: 0.5 })
  return together([
    element(
      'defs',
      {},
      element('clipPath', { id: `${id}-frame` }, element('rect', sheet)),
      path(paths.home, { id: `${id}-home` }),
      ...HATCHES.map((one) =>
        hatch(`${id}-${hatchName(one)}`, LINES_APART[one.density], TURNS[one.turn], {
          'stroke-width': 1.2,
          'stroke-opacity': 0.5,
          stroke: palette.acacia,
        }),
      ),
      hatch(`${id}-open`, 7, 45, { 'stroke-width': 2.4, 'stroke-opacity': 0.65, stroke: palette.laterite }),
    ),
    element(
      'g',
      { 'clip-path': `url(#${id}-frame)` },
      element('rect', { ...sheet, fill: palette.sea }),
      groundMarkup(paths, pens),
      regionsMarkup(scene, paths, pens),
      squaresMarkup(scene, pens),
      namesMarkup(scene, pens),
      shadesMarkup(scene, paths, pens),
      arcsMarkup(scene, paths, pens),
      marksMarkup(scene, pens),
      annotationsMarkup(scene, paths, pens),
      scaleMarkup(scene, pens),
    ),
  ])
}

function hatch(id: string, apart: number, turn: number, line: Readonly<Record<string, string | number>>): Markup {
  return element(
    'pattern',
    { id, width: apart, height: apart, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` },
    element('path', { d: `M${apart / 2} 0v${apart}`, ...line }),
  )
}

function groundMarkup(paths: GroundPaths, { palette, id }: Pens): Markup {
  const water = { 1: [2.2, 0.95], 2: [1.2, 0.8], 3: [0.7, 0.5] } as const
  return together([
    path(paths.land, { fill: palette.land, stroke: palette.coast, 'stroke-width': 0.8 }),
    element('use', { href: `#${id}-home`, fill: palette['paper-bright'] }),
    path(paths.lakes, { fill: palette.lake }),
    element(
      'g',
      { fill: 'none', stroke: palette.river, 'stroke-linejoin': 'round' },
      ...paths.rivers.map(({ rank, d }) =>
        path(d, { 'stroke-width': water[rank][0], 'stroke-opacity': water[rank][1] }),
      ),
    ),
    path(paths.borders, { fill: 'none', stroke: palette.border, 'stroke-width': 0.8, 'stroke-dasharray': '5 3' }),
    path(paths.regionBorders, { fill: 'none', stroke: palette.border, 'stroke-width': 0.8, 'stroke-opacity': 0.9 }),
    element('use', {
      href: `#${id}-home`,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1.6,
      'stroke-opacity': 0.75,
      'stroke-linejoin': 'round',
    }),
  ])
}

function regionsMarkup(scene: Scene, paths: GroundPaths, { palette, id }: Pens): Markup {
  return together([
    ...scene.shadings.map(({ region, shaded, hatchings, filtered, pointed }) => {
      const edge = filtered || pointed ? { stroke: palette.laterite, 'stroke-width': 1.6 } : {}
      const fill = pointed
        ? { fill: `url(#${id}-open)` }
        : shaded
          ? { fill: palette.acacia, 'fill-opacity': 0.26 }
          : filtered
            ? { fill: palette.laterite, 'fill-opacity': 0.12 }
            : null
      const d = paths.region(region.id)
      return together([
        ...hatchings.map((one) => path(d, { fill: `url(#${id}-${hatchName(one)})` })),
        fill ? path(d, { ...fill, ...edge }) : escaped(''),
      ])
    }),
    ...scene.outlines.map(({ ground }) =>
      path(paths.shape(ground), {
        fill: palette.laterite,
        'fill-opacity': 0.07,
        stroke: palette.laterite,
        'stroke-width': 2.5,
      }),
    ),
  ])
}

function squaresMarkup(scene: Scene, { palette }: Pens): Markup {
  return together(
    scene.squares.map(({ match, tone, d }) =>
      path(d, { fill: match === 'certain' ? palette.ink : palette.ochre, 'fill-opacity': opacityOf(tone) }),
    ),
  )
}

function namesMarkup({ areas, zones, towns, rivers }: Scene, { palette, rem }: Pens): Markup {
  const middle = { 'text-anchor': 'middle' }
  return together([
    element(
      'g',
      { ...middle, fill: palette['ink-soft'], 'letter-spacing': '0.22em' },
      ...areas.map(({ kind, name, x, y }) => {
        const size = SIZE[kind] * rem
        const look =
          kind === 'country' ? { 'font-size': size, opacity: 0.75 } : { 'font-size': size, 'font-weight': 700 }
        return element('text', { x, y: y + size * 0.33, ...look }, escaped(name.toLocaleUpperCase()))
      }),
    ),
    element(
      'g',
      {
        ...middle,
        fill: palette.river,
        'font-style': 'italic',
        'font-size': SIZE.river * rem,
        'letter-spacing': '0.08em',
      },
      ...rivers.map(({ name, x, y, angle }) =>
        element(
          'text',
          { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})`, y: 0.3 * rem },
          escaped(name),
        ),
      ),
    ),
    element(
      'g',
      {
        ...middle,
        fill: palette.acacia,
        'font-style': 'italic',
        'font-size': SIZE.town * rem,
        stroke: palette['paper-bright'],
        'stroke-width': 0.2 * rem,
        'paint-order': 'stroke',
      },
      ...zones.map(({ name, possible, x, y }) => {
        const half = roomFor(name, 'roman', SIZE.town, rem).width / 2
        const line = { d: `M${(x - half).toFixed(1)} ${(y + 0.55 * rem).toFixed(1)}h${(2 * half).toFixed(1)}` }
        return together([
          element('text', { x, y: y + 0.3 * rem }, escaped(name)),
          // Dashed, as for anything possible.
          possible
            ? element('path', { ...line, stroke: palette.acacia, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' })
            : escaped(''),
        ])
      }),
    ),
    element(
      'g',
      { fill: palette['ink-soft'] },
      ...towns.flatMap(({ name, rank, x, y, side }) => {
        const size = (rank === 1 ? SIZE.town : SIZE.smallTown) * rem
        return [
          element('circle', { cx: x, cy: y, r: 0.14 * rem }),
          element('text', { ...beside(x, y, side, 0.35 * rem, size), 'font-size': size }, escaped(name)),
        ]
      }),
    ),
  ])
}

function marksMarkup({ atlas, marks }: Scene, pens: Pens): Markup {
  const { palette, rem, language, markWords } = pens
  const halo = { stroke: palette['paper-bright'], 'stroke-width': 0.2 * rem, 'paint-order': 'stroke' }
  return element(
    'g',
    { 'font-size': 0.95 * rem, 'font-weight': 700, 'stroke-linejoin': 'round' },
    ...marks.map((mark) => {
      const { place, count, kinds, x, y, size, state, status, side, row, chosen } = mark
      const { height } = kindRow(kinds)
      const upper = row === 'below' ? y + size / 2 + KIND_SIGN.below * rem : y - size / 2 - height * rem
      const colour = chosen ? palette.laterite : palette.ink
      const nameSize = SIZE.place * rem
      const name = side && {
        ...beside(x, y, side, size / 2 + (side === row ? height + 0.2 : 0.2) * rem, nameSize),
        'font-size': nameSize,
        fill: state === 'empty' && !chosen ? palette['ink-soft'] : colour,
        'font-weight': state === 'empty' ? 400 : null,
      }
      return element(
        'g',
        { 'data-place': place.id },
        element('title', {}, escaped(markWords(mark))),
        disc({ x, y, size, state, status, colour, palette }),
        kindsMarkup(kinds, atlas, { x, y: upper }, pens),
        state === 'empty'
          ? escaped('')
          : element(
              'text',
              {
                x,
                y: y + 0.31 * rem,
                'text-anchor': 'middle',
                fill: state === 'certain' && !isHollow(status) ? palette['paper-bright'] : palette.ink,
              },
              escaped(String(markNumber(count))),
            ),
        name ? element('text', { ...name, ...halo }, escaped(place.name[language])) : escaped(''),
      )
    }),
  )
}

/** The row of kind signs of a mark, given the middle of its upper edge. */
function kindsMarkup(
  of: readonly string[],
  atlas: Pick<Atlas, 'kinds'>,
  { x, y }: Pixel,
  { palette, rem }: Pens,
): Markup {
  const { kinds, more } = drawnKinds(of)
  const size = KIND_SIGN.size * rem
  const left = x - (kindRow(of).width * rem) / 2
  const step = size + KIND_SIGN.apart * rem
  const halo = { stroke: palette['paper-bright'], 'stroke-width': 3, 'paint-order': 'stroke' }
  return together([
    ...kinds.map((kind, i) => {
      const { shape, colour } = kindWith(atlas, kind) ?? NO_KIND
      return element('path', {
        d: shapeOf(shape),
        transform: `translate(${(left + i * step).toFixed(1)} ${y.toFixed(1)}) scale(${(size / SHAPE_BOX).toFixed(3)})`,
        fill: palette[colour],
        'data-kind': kind,
        ...halo,
      })
    }),
    more
      ? element('text', { x: left + kinds.length * step, y: y + size, 'font-size': size }, escaped('+'))
      : escaped(''),
  ])
}

/** Position of a text of this size beside a mark of radius `gap`. */
function beside(x: number, y: number, side: Side, gap: number, size: number) {
  const baseline = y + size * 0.32
  switch (side) {
    case 'right':
      return { x: x + gap, y: baseline }
    case 'left':
      return { x: x - gap, y: baseline, 'text-anchor': 'end' }
    case 'above':
      return { x, y: y - gap - size * 0.12, 'text-anchor': 'middle' }
    case 'below':
      return { x, y: y + gap + size * 0.76, 'text-anchor': 'middle' }
  }
}
