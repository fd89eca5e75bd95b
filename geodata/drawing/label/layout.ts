/** A rectangle in pixels of the screen; y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a label's centre stands, in pixels from its anchor. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** A text that wants to stand at one of a few positions around a point of the screen. */
export interface Label<Position extends Offset = Offset> {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Best first. */
  readonly positions: readonly Position[]
  /** Which of them will do at all, where that takes some working out; all, unless it is said. */
  readonly fits?: (position: Offset) => boolean
  /**
   * Side in pixels of the sign at the point itself, which stands there only together with the text: the label finds no
   * room where something covers it.
   */
  readonly sign?: number
  /** Shown at its first position even where it overlaps something. */
  readonly insists?: boolean
}

/** Free space kept around each label, in pixels. */
const MARGIN = 2

/**
 * Places labels so that none overlaps another or an obstacle: each, in the order given, at the first of its positions
 * that is free. One that finds no room is left out, unless it insists.
 */
export function laidOut<Position extends Offset>(
  labels: readonly Label<Position>[],
  obstacles: readonly Box[],
): Map<string, Position> {
  const taken = [...obstacles]
  const placed = new Map<string, Position>()
  for (const label of labels) {
    const [first] = label.positions
    const sign = label.sign === undefined ? null : boxAround(label.x, label.y, label.sign, label.sign)
    if (sign && taken.some((box) => overlap(box, sign))) continue
    const free = label.positions.find((position) => {
      const room = boxOf(label, position)
      return !taken.some((box) => overlap(box, room)) && (label.fits?.(position) ?? true)
    })
    const position = free ?? (label.insists ? first : undefined)
    if (!position) continue
    placed.set(label.id, position)
    taken.push(boxOf(label, position))
    if (sign) taken.push(sign)
  }
  return placed
}

/** The box around a point. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** Whether one box lies inside another, or they share an edge. */
export function isInside({ left, top, right, bottom }: Box, frame: Box): boolean {
  return left >= frame.left && top >= frame.top && right <= frame.right && bottom <= frame.bottom
}

/** The room of a label at one of its positions, the free space around it included. */
export function boxOf({ x, y, width, height }: Label, offset: Offset): Box {
  return boxAround(x + offset.x, y + offset.y, width + 2 * MARGIN, height + 2 * MARGIN)
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
