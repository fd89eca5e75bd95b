import { encode } from 'uqr'

/**
 * A QR code as a drawing: `size` modules square, including the quiet zone, and the path of its dark modules, one unit
 * each.
 */
export interface QrDrawing {
  readonly size: number
  readonly d: string
}

/** ISO/IEC 18004 requires four light modules on every side. */
const QUIET_ZONE = 4

/** The QR code of a text, with about 15 % error correction; null if the text is too long for any, about 2300 bytes. */
export function qrDrawing(text: string): QrDrawing | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
    return { size, d: pathOf(data) }
  } catch {
    return null
  }
}

/**
 * Adjacent modules of a row are one rectangle, to avoid visible seams. Each begins where it lies from the one before,
 * which compresses to half of what positions would.
 */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let d = ''
  let from = { x: 0, y: 0 }
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      const width = x + 1 - start
      d += `m${start - from.x} ${y - from.y}h${width}v1h-${width}z`
      from = { x: start, y }
    }
  return d
}
