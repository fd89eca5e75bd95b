import { ask } from '../../ui/folder/ask'
import { embeddedFonts } from '../takeaway/embeddedFonts'
import { rasterized } from '../takeaway/raster'
import type { Fonts, Machine } from './drawing'

/** The complete typeface, as files that can be read in pieces: the page's own have only the letters that it needs. */
const FILES: Readonly<Record<keyof Fonts, readonly URL[]>> = {
  roman: [
    new URL('../../../node_modules/@fontsource/alegreya/files/alegreya-latin-400-normal.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/alegreya/files/alegreya-latin-ext-400-normal.woff', import.meta.url),
  ],
  italic: [
    new URL('../../../node_modules/@fontsource/alegreya/files/alegreya-latin-400-italic.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/alegreya/files/alegreya-latin-ext-400-italic.woff', import.meta.url),
  ],
  bold: [
    new URL('../../../node_modules/@fontsource/alegreya/files/alegreya-latin-700-normal.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/alegreya/files/alegreya-latin-ext-700-normal.woff', import.meta.url),
  ],
}

/** This browser: draws with the page's typeface, which it reads once. */
export function browserMachine(): Machine {
  let faces: Promise<string> | null = null
  return {
    raster: async (svg, size) => {
      faces ??= embeddedFonts('Alegreya')
      const blob = await rasterized(svg, size, await faces)
      return new Uint8Array(await blob.arrayBuffer())
    },
    read: readPicture,
    fonts: async () => ({
      roman: await Promise.all(FILES.roman.map(fetched)),
      italic: await Promise.all(FILES.italic.map(fetched)),
      bold: await Promise.all(FILES.bold.map(fetched)),
    }),
  }
}

async function fetched(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url.pathname} was answered with ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Kinds of pictures that every program opens. */
const OPENED = ['image/png', 'image/jpeg'] as const

/** The bytes of a picture; one of another kind, such as WebP, is drawn anew. Rejects if it is none. */
const readPicture: Machine['read'] = async (src) => {
  const blob = await blobOf(src)
  const bitmap = await createImageBitmap(blob)
  const { width, height } = bitmap
  try {
    const type = OPENED.find((one) => one === blob.type)
    if (type) return { type, width, height, bytes: new Uint8Array(await blob.arrayBuffer()) }
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    const drawn = await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('JPEG'))), 'image/jpeg', 0.9),
    )
    return { type: 'image/jpeg', width, height, bytes: new Uint8Array(await drawn.arrayBuffer()) }
  } finally {
    bitmap.close()
  }
}

/** Addresses with the bytes inside are no address to ask, and the page's policy forbids to. */
async function blobOf(src: string): Promise<Blob> {
  const [, type, data] = /^data:([^;,]*);base64,(.*)$/s.exec(src) ?? []
  if (data === undefined) return (await ask(src)).blob()
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: type ?? '' })
}
