import type { Colour, Shape } from '../../domain/schema/term'

/**
 * Kinds of event differ by shape as well as colour, to be distinguishable with colour-blindness and in greyscale print.
 * Outlines fit a 16 × 16 box.
 */
const OUTLINES: Readonly<Record<Shape, string>> = {
  star: 'M8 .8l2.1 4.8 5.1.5-3.9 3.4 1.2 5.1L8 11.9l-4.5 2.7 1.2-5.1L.8 6.1l5.1-.5z',
  triangle: 'M8 1.5l6.8 12.2H1.2z',
  square: 'M2 2h12v12H2z',
  cross: 'M3.6 1.2L8 5.6l4.4-4.4 2.4 2.4L10.4 8l4.4 4.4-2.4 2.4L8 10.4l-4.4 4.4-2.4-2.4L5.6 8 1.2 3.6z',
  rings: 'M5.4 3.2a4.8 4.8 0 1 0 2.6 8.8 4.8 4.8 0 1 0 0-8 4.8 4.8 0 0 0-2.6-.8z',
  tick: 'M1.5 8.2L4 5.7l2.9 2.9L12.5 3l2.5 2.5-8.1 8.1z',
  hexagon: 'M8 1l6.1 3.5v7L8 15l-6.1-3.5v-7z',
  diamond: 'M8 .8L15.2 8 8 15.2.8 8z',
  arrow: 'M1 5.8h6.6V1.6L15.2 8l-7.6 6.4v-4.2H1z',
  pillar: 'M1.5 1.8h13v3.6H9.9v8.8H6.1V5.4H1.5z',
  dot: 'M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4z',
  hourglass: 'M1.8 1.4h12.4L9.8 8l4.4 6.6H1.8L6.2 8z',
  chevron: 'M1 4.2L8 9l7-4.8v5L8 14 1 9.2z',
  house: 'M8 1l7 6.2h-2V15H3V7.2H1z',
}

/** Width and height of the box of every outline. */
export const SHAPE_BOX = 16

/** The sign of a kind of event; every `Kind` of an atlas has one. */
export interface KindSign {
  readonly shape: Shape
  readonly colour: Colour
}

/** For events of any kind. */
export const NO_KIND: KindSign = { shape: 'dot', colour: 'ink' }

/** The outline of a shape, as SVG path data. */
export function shapeOf(shape: Shape): string {
  return OUTLINES[shape]
}
