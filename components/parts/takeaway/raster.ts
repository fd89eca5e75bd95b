import { embeddedFonts } from './embeddedFonts'

/**
 * A drawing that fills its frame as a PNG of a size in pixels, drawn by the browser, with the page's typeface embedded
 * (`fonts`, from `embeddedFonts`): a picture has no access to it. Rejects if the browser cannot draw or encode it.
 */
export async function rasterized(
  svg: string,
  { width, height }: { width: number; height: number },
  fonts?: string,
): Promise<Blob> {
  const faces = fonts ?? (await embeddedFonts('Alegreya'))
  const image = new Image(width, height)
  const dressed = svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${faces}</style>`)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  // Nothing shines through, so that the file need not say so of every pixel.
  canvas.getContext('2d', { alpha: false })?.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
  )
}
