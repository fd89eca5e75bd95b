/** What a file is, by its first bytes, whatever its name says. */
export type PictureHead =
  | { readonly kind: 'picture'; readonly format: PictureFormat; readonly size: Size | null }
  /** May hold scripts. */
  | { readonly kind: 'svg' }
  | { readonly kind: 'other' }

type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'tiff'

/** In pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** How many bytes of a file `pictureHead` needs: cameras write a preview before the size of a JPEG. */
export const HEAD_BYTES = 262_144

/**
 * Recognises a picture by its first bytes, and reads its size without decoding it: a small file may hold a picture that
 * no memory holds. The size is null if it is not there. Never throws.
 */
export function pictureHead(bytes: Uint8Array): PictureHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const picture = (format: PictureFormat, size: Size | null): PictureHead => ({ kind: 'picture', format, size })
  const has = (length: number) => bytes.length >= length
  if (latin(0, 3) === '\xff\xd8\xff') return picture('jpeg', jpegSize(view))
  if (latin(0, 8) === '\x89PNG\r\n\x1a\n')
    return picture('png', has(24) ? { width: view.getUint32(16), height: view.getUint32(20) } : null)
  if (/^GIF8[79]a/.test(latin(0, 6)))
    return picture('gif', has(10) ? { width: view.getUint16(6, true), height: view.getUint16(8, true) } : null)
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP')
    return picture('webp', has(30) ? webpSize(view, latin(12, 16)) : null)
  if (latin(0, 2) === 'BM' && has(26))
    return picture('bmp', { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) })
  if (latin(0, 4) === 'II*\0' || latin(0, 4) === 'MM\0*') return picture('tiff', null)
  if (latin(4, 8) === 'ftyp') {
    const brand = latin(8, 12)
    if (/^avi[fs]$/.test(brand)) return picture('avif', boxSize(view))
    if (/^(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand)) return picture('heic', boxSize(view))
  }
  return /<svg[\s>]/i.test(latin(0, 4096)) ? { kind: 'svg' } : { kind: 'other' }
}

/** The size in the first frame header (SOF) of a JPEG. */
function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Padding, and markers without a length.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + Math.max(view.getUint16(at + 2), 2)
  }
  return null
}

function webpSize(view: DataView, chunk: string): Size | null {
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (chunk === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 }
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (chunk !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The largest size in the `ispe` boxes of an AVIF or HEIC file, which may have previews too. */
function boxSize(view: DataView): Size | null {
  let size: Size | null = null
  const last = Math.min(view.byteLength, 65_536) - 16
  for (let at = 0; at <= last; at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!size || found.width * found.height > size.width * size.height) size = found
  }
  return size
}
