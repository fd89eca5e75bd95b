/** A rectangle in screen pixels; y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Centre of a label, in pixels from its anchor. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** A text with several possible positions around a point of the screen. */
export interface Label<Position extends Offset = Offset> {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Best first. */
  readonly positions: Iterable<Position>
  /** Filter for positions, evaluated lazily; all are allowed by default. */
  readonly fits?: (position: Offset) => boolean
  /**
   * Size in pixels of a sign at the point itself, shown only together with the text: without free room for the sign,
   * the label is omitted.
   */
  readonly sign?: number
  /** Shown even if it overlaps something, at its first position that is allowed. */
  readonly insists?: boolean
}

/** Margin around each label, in pixels. */
const MARGIN = 2

/**
 * Places labels greedily without overlaps: each, in the given order, at its first free position. A label without a free
 * position is omitted, unless it insists.
 */
export function laidOut<Position extends Offset>(
  labels: readonly Label<Position>[],
  obstacles: readonly Box[],
): Map<string, Position> {
  const taken = [...obstacles]
  const placed = new Map<string, Position>()
  for (const label of labels) {
    const sign = label.sign === undefined ? null : boxAround(label.x, label.y, label.sign, label.sign)
    if (sign && taken.some((box) => overlap(box, sign))) continue
    const position = freeAmong(label, taken) ?? (label.insists ? firstOf(label) : undefined)
    if (!position) continue
    placed.set(label.id, position)
    taken.push(boxOf(label, position))
    if (sign) taken.push(sign)
  }
  return placed
}

function freeAmong<Position extends Offset>(label: Label<Position>, taken: readonly Box[]): Position | undefined {
  for (const position of label.positions) {
    const room = boxOf(label, position)
    if (!taken.some((box) => overlap(box, room)) && (label.fits?.(position) ?? true)) return position
  }
  return undefined
}

/** Its best position that is allowed; if none is, its best. */
function firstOf<Position extends Offset>({ positions, fits }: Label<Position>): Position | undefined {
  const [first] = positions
  for (const position of positions) if (fits?.(position) ?? true) return position
  return first
}

/** Positions one tier after the other, each tier made once it is needed: most labels fit at one of the first. */
export function inTiers<Position>(tiers: readonly (() => readonly Position[])[]): Iterable<Position> {
  const made: (readonly Position[])[] = []
  return {
    *[Symbol.iterator]() {
      for (const [i, make] of tiers.entries()) {
        made[i] ??= make()
        yield* made[i]
      }
    },
  }
}

/** A box centred on a point. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** Whether a box is inside another; edges may touch. */
export function isInside({ left, top, right, bottom }: Box, frame: Box): boolean {
  return left >= frame.left && top >= frame.top && right <= frame.right && bottom <= frame.bottom
}

/** The box of a label at an offset, including its margin. */
export function boxOf({ x, y, width, height }: Label, offset: Offset): Box {
  return boxAround(x + offset.x, y + offset.y, width + 2 * MARGIN, height + 2 * MARGIN)
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
