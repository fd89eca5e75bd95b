import { Resvg } from '@resvg/resvg-js'
import type { Story } from '@/geodata/domain/story/story'
import { FONTS } from '@/geodata/load/raster'
import { atlasSource } from '@/geodata/load/source'
import { fontFiles } from '@/geodata/testing/fontFiles'
import type { Carried } from '../parts/carry/carried'
import type { Machine } from '../parts/carry/drawing'

/** A picture of one red pixel, as an author's own. */
export const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'

/** Draws and reads as a browser does, without one; with `draws: false` every drawing is that pixel. */
export function nodeMachine({ draws = true }: { readonly draws?: boolean } = {}): Machine {
  return {
    raster: async (svg, { width }) => {
      if (!draws) return bytesOf(DOT)
      const drawn = new Resvg(svg, {
        font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Alegreya' },
        fitTo: { mode: 'width', value: width },
      })
      return new Uint8Array(drawn.render().asPng())
    },
    read: async (src) => {
      const [, type] = /^data:(image\/(?:png|jpeg));base64,/.exec(src) ?? []
      if (type !== 'image/png' && type !== 'image/jpeg') throw new Error(`no picture: ${src.slice(0, 40)}`)
      return { type, bytes: bytesOf(src), width: 1, height: 1 }
    },
    fonts: async () => ({ roman: fontFiles('roman'), italic: fontFiles('italic'), bold: fontFiles('bold') }),
  }
}

/** One of the site's stories, or another one over its atlas. */
export function carriedOf(story: Story): Carried {
  const source = atlasSource()
  return {
    story,
    atlas: source.atlas(),
    ground: source.ground(),
    about: null,
    version: source.version(),
    page: true,
  }
}

function bytesOf(src: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(src.replace(/^[^,]*,/, ''), 'base64'))
}
