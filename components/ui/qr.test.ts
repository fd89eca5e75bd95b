import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { type QrDrawing, qrDrawing } from './qr'

/** Pixels per module, enough for the decoder. */
const SCALE = 4

const LINKS = [
  'https://joliba.example/en',
  'https://joliba.example/fr?time=1990/1992-05&where=kidal,gao&q=%C3%A9tat+d%E2%80%99urgence&at=17.5,-4,5.5',
  `https://joliba.example/en?q=${'a'.repeat(1200)}`,
]

describe('the QR code of a link', () => {
  it.each(LINKS)('decodes to the link: %s', (link) => {
    const drawing = qrDrawing(link)
    expect(drawing && read(drawing)).toBe(link)
  })

  it('is null if the link is too long', () => {
    expect(qrDrawing('a'.repeat(3000))).toBeNull()
  })
})

/** Decodes the drawing. */
function read({ size, d }: QrDrawing): string | undefined {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  let [x, y] = [0, 0]
  for (const [, right, down, width] of d.matchAll(/m(-?\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    x += Number(right)
    y += Number(down)
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++)
      for (let column = x * SCALE; column < (x + Number(width)) * SCALE; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  }
  return jsQR(pixels, side, side)?.data
}
