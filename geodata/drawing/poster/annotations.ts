import { ARROWHEAD, type DrawnAnnotation, type LabelSide, PENCIL, PENCIL_COLOUR } from '../annotation/drawnAnnotations'
import { inFrame } from '../camera/camera'
import type { GroundPaths } from '../ground/ground'
import type { Pens } from './pens'
import type { Scene } from './scene'
import { widthOf } from './textLayout'
import { element, escaped, type Markup, path, together } from './xml'

/** The areas and circles that the author of a scene drew on its map: below marks and their names. */
export function shadesMarkup(scene: Scene, paths: GroundPaths, pens: Pens): Markup {
  return drawnMarkup(
    scene,
    scene.annotations.filter(({ head }) => head === null),
    paths,
    pens,
  )
}

/** The arrows that the author drew, and all texts, which nothing may cover. */
export function annotationsMarkup(scene: Scene, paths: GroundPaths, pens: Pens): Markup {
  const { annotations, camera, frame } = scene
  const place = inFrame(camera, frame)
  return together([
    drawnMarkup(
      scene,
      annotations.filter(({ head }) => head !== null),
      paths,
      pens,
    ),
    ...annotations.map((one) => textMarkup(one, place, frame.width, pens)),
  ])
}

function drawnMarkup(
  { camera, frame }: Scene,
  annotations: readonly DrawnAnnotation[],
  paths: GroundPaths,
  pens: Pens,
): Markup {
  const place = inFrame(camera, frame)
  return together(annotations.map((one) => shapeMarkup(one, place, paths, pens)))
}

function shapeMarkup(
  annotation: DrawnAnnotation,
  place: ReturnType<typeof inFrame>,
  paths: GroundPaths,
  { palette, rem, annotationWords }: Pens,
): Markup {
  const { kind, ground, head } = annotation
  if (kind === 'label' || !ground) return escaped('')
  const scale = rem / 16
  const width = PENCIL.line[kind] * scale
  const d = paths.shape(ground)
  const colour = palette[PENCIL_COLOUR]
  const casing = { fill: 'none', stroke: palette['paper-bright'], 'stroke-opacity': 0.8 }
  const tip = head && place(head.at)
  const turned =
    head &&
    tip &&
    `translate(${tip.x.toFixed(1)} ${tip.y.toFixed(1)}) rotate(${head.angle.toFixed(1)}) scale(${scale.toFixed(3)})`
  return element(
    'g',
    { 'data-annotation': kind, 'stroke-linejoin': 'round' },
    element('title', {}, escaped(annotationWords(annotation))),
    path(d, { ...casing, 'stroke-width': width + PENCIL.casing * scale }),
    turned ? path(ARROWHEAD, { ...casing, transform: turned, 'stroke-width': PENCIL.casing }) : escaped(''),
    path(d, {
      stroke: colour,
      'stroke-width': width,
      ...(kind === 'arrow' ? { fill: 'none' } : { fill: colour, 'fill-opacity': PENCIL.fill[kind] }),
    }),
    turned ? path(ARROWHEAD, { transform: turned, fill: colour }) : escaped(''),
  )
}

function textMarkup(
  { label, text }: DrawnAnnotation,
  place: ReturnType<typeof inFrame>,
  frameWidth: number,
  { palette, rem }: Pens,
): Markup {
  if (!label) return escaped('')
  const size = PENCIL.letters * rem
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const { x, y } = place(label.at)
  const widest = Math.max(...lines.map((line) => widthOf(line, size, 'bold')))
  const side = turnedInwards(label.side, x, widest + PENCIL.gap * rem, frameWidth)
  const gap = PENCIL.gap * rem
  const height = 1.15 * size
  const top = { above: y - gap - lines.length * height, below: y + gap, left: 0, right: 0, over: 0 }[side]
  const first = side === 'above' || side === 'below' ? top : y - (lines.length * height) / 2
  const [anchor, left] = {
    left: ['end', x - gap],
    right: ['start', x + gap],
    above: ['middle', x],
    below: ['middle', x],
    over: ['middle', x],
  }[side] as [string, number]
  return element(
    'g',
    {
      'font-size': size,
      'font-weight': 700,
      'text-anchor': anchor,
      fill: palette[PENCIL_COLOUR],
      stroke: palette['paper-bright'],
      'stroke-width': PENCIL.halo * rem,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    together(lines.map((line, i) => element('text', { x: left, y: first + (i + 0.78) * height }, escaped(line)))),
  )
}

/** A text that the edge would cut off stands on the other side. */
function turnedInwards(side: LabelSide, x: number, width: number, frameWidth: number): LabelSide {
  if (side === 'left' && x - width < 0 && x + width < frameWidth) return 'right'
  if (side === 'right' && x + width > frameWidth && x - width > 0) return 'left'
  return side
}
