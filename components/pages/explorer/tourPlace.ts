/** A rectangle in the window, in CSS pixels. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Frame, 'width' | 'height'>

/** Space around the highlighted part, and between it and the card, in CSS pixels. */
const AIR = { around: 4, between: 12 }

/** The ring around a part of the page, clipped to the window. */
export function ringAround(part: Frame, window: Size): Frame {
  const within = (at: number, length: number) => Math.min(Math.max(at, 0), length)
  const left = within(part.left - AIR.around, window.width)
  const top = within(part.top - AIR.around, window.height)
  const right = within(part.left + part.width + AIR.around, window.width)
  const bottom = within(part.top + part.height + AIR.around, window.height)
  return { left, top, width: right - left, height: bottom - top }
}

/**
 * The position of a card: below, above or beside the ring; without room there, at the bottom of the window, over the
 * ring.
 */
export function cardBeside(ring: Frame, card: Size, window: Size): Frame {
  const within = (at: number, length: number, room: number) =>
    Math.max(Math.min(at, room - length - AIR.between), Math.min(AIR.between, room - length))
  const across = within(ring.left, card.width, window.width)
  const down = within(ring.top, card.height, window.height)
  const bottom = ring.top + ring.height
  const right = ring.left + ring.width
  const needed = { width: card.width + 2 * AIR.between, height: card.height + 2 * AIR.between }
  const size = { width: card.width, height: card.height }
  if (window.height - bottom >= needed.height) return { left: across, top: bottom + AIR.between, ...size }
  if (ring.top >= needed.height) return { left: across, top: ring.top - AIR.between - card.height, ...size }
  if (window.width - right >= needed.width) return { left: right + AIR.between, top: down, ...size }
  if (ring.left >= needed.width) return { left: ring.left - AIR.between - card.width, top: down, ...size }
  return { left: across, top: within(window.height, card.height, window.height), ...size }
}
