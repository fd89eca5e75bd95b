import { embeddedFonts } from './embeddedFonts'

/**
 * A drawing as a PNG, drawn by the browser, with the page's typeface embedded: a picture has no access to it. Rejects
 * if the browser cannot draw or encode it.
 */
export async function rasterized(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const fonts = await embeddedFonts('Alegreya')
  const image = new Image(width, height)
  const dressed = svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${fonts}</style>`)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
  )
}
