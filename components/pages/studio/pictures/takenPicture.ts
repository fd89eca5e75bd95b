import type { DraftPicture } from '@/geodata/domain/draft/draft'
import { newId } from '@/geodata/domain/draft/ids'
import { HEAD_BYTES, pictureHead } from '@/geodata/domain/draft/pictureHead'
import { PICTURE } from './limits'

/** A picture as it is kept: without anything that the camera wrote beside it. */
export interface TakenPicture {
  readonly record: DraftPicture
  readonly blob: Blob
}

/** Why a file is not taken; a message of its own each. */
export type PictureRefusal = 'empty' | 'bytes' | 'pixels' | 'svg' | 'other' | 'undecodable'

/**
 * Takes a file as a picture: turned as the camera was held, scaled down, and written anew, which leaves out place, time
 * and camera. Never rejects.
 */
export async function takenPicture(file: File): Promise<TakenPicture | { readonly refused: PictureRefusal }> {
  if (file.size === 0) return { refused: 'empty' }
  try {
    const head = pictureHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
    if (head.kind !== 'picture') return { refused: head.kind }
    if (file.size > PICTURE.bytes) return { refused: 'bytes' }
    if (head.size && head.size.width * head.size.height > PICTURE.pixels) return { refused: 'pixels' }
    const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
    try {
      if (whole.width * whole.height > PICTURE.pixels) return { refused: 'pixels' }
      const canvas = drawn(whole)
      const mayBePng = head.format !== 'jpeg' && head.format !== 'heic'
      const blob = await written(canvas, mayBePng)
      const type = blob.type === 'image/png' ? 'image/png' : 'image/jpeg'
      const { width, height } = canvas
      const name = file.name.slice(0, 200) || 'picture'
      return { record: { id: newId(), file: name, type, width, height, credit: '' }, blob }
    } finally {
      whole.close()
    }
  } catch {
    return { refused: 'undecodable' }
  }
}

/** Scaled down in halves at most, since browsers leave out pixels beyond that. */
function drawn(whole: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, PICTURE.side / Math.max(whole.width, whole.height))
  const goal = {
    width: Math.max(Math.round(whole.width * scale), 1),
    height: Math.max(Math.round(whole.height * scale), 1),
  }
  let from: ImageBitmap | HTMLCanvasElement = whole
  let canvas: HTMLCanvasElement
  do {
    canvas = document.createElement('canvas')
    canvas.width = Math.max(goal.width, Math.ceil(from.width / 2))
    canvas.height = Math.max(goal.height, Math.ceil(from.height / 2))
    const context = canvas.getContext('2d')
    if (!context) throw new RangeError('no canvas of this size')
    context.imageSmoothingQuality = 'high'
    context.drawImage(from, 0, 0, canvas.width, canvas.height)
    from = canvas
  } while (canvas.width > goal.width || canvas.height > goal.height)
  return canvas
}

/** As a JPEG, which every slide program opens, unless it is transparent or a small drawing. */
async function written(canvas: HTMLCanvasElement, mayBePng: boolean): Promise<Blob> {
  if (mayBePng) {
    const png = await encoded(canvas, 'image/png')
    if (png.size <= PICTURE.png || isTransparent(canvas)) return png
  }
  return encoded(canvas, 'image/jpeg')
}

function isTransparent(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true
  return false
}

function encoded(canvas: HTMLCanvasElement, type: 'image/png' | 'image/jpeg'): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new RangeError('not encoded'))), type, PICTURE.quality)
  })
}
