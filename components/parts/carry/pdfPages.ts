import PDFDocument from 'pdfkit'
import type { Deck, Image, Run, Runs } from '@/geodata/drawing/deck/deck'
import type { Box } from '@/geodata/drawing/deck/slide'
import { LEADING, type Measure, typeset } from '@/geodata/drawing/deck/typeset'
import { escaped } from '@/geodata/drawing/poster/xml'
import { PALETTES, type Palette } from '@/geodata/drawing/theme/theme'
import type { Fonts, Machine } from './drawing'

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** A text on a page. */
interface Lettering {
  /** Points; from the upper left corner of the page. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly size: number
  readonly colour?: keyof Palette
  readonly align?: 'right'
  /** Its role, as PDF calls it. */
  readonly tag?: 'P' | 'H1' | 'H2' | 'H3' | 'Note'
  /** Where a page ends, and what then starts another and tells its top; without it, lines go on below. */
  readonly turned?: { readonly end: number; readonly turn: () => Promise<number> }
}

/** A PDF that is being written, page by page: text that can be selected, tagged for who reads with the ears. */
export interface PdfPages {
  readonly measure: Measure
  /** Starts a page; `title` is its entry in the outline, none for those that go on. */
  readonly page: (title: string | null) => void
  /** Draws paragraphs one below the other. Returns where the next one would begin. */
  readonly write: (paragraphs: readonly Runs[], lettering: Lettering) => Promise<number>
  readonly picture: (image: Image, box: Box) => void
  /** A filled area that means nothing. */
  readonly fill: (box: Box, colour: keyof Palette) => void
  /** A path in squares of `unit` points that says what `alt` says. */
  readonly drawn: (
    d: string,
    at: { readonly left: number; readonly top: number; readonly unit: number },
    alt: string,
  ) => void
  /** Ends the document. */
  readonly parts: () => Promise<BlobPart[]>
}

interface Setting {
  readonly deck: Deck
  /** Points. */
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'print'
  readonly fonts: Fonts
  readonly machine: Machine
}

/** Fonts in a style, in the order in which they are tried. */
type Faces = Readonly<Record<keyof Fonts, readonly Face[]>>

interface Face {
  readonly name: string
  readonly has: (letter: string) => boolean
}

/** A part of a text in one font; null: in none of ours. */
interface Segment {
  readonly text: string
  readonly face: Face | null
}

/** Width of a letter that no font of ours has, and how far its drawing reaches below the line; shares of the size. */
const FOREIGN = 0.62
const DESCENT = 0.32

/** Dots of such a drawing for each point. */
const FINENESS = 4

const RAISED = { size: 0.66, by: 0.36 } as const

export function pdfPages({ deck, width, height, theme, fonts, machine }: Setting): PdfPages {
  const palette = PALETTES[theme]
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    // The default needs a font that browsers do not get.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    lang: deck.locale,
    displayTitle: true,
    info: {
      Title: deck.title,
      Author: deck.author,
      Subject: deck.summary,
      Creator: 'Joliba',
      CreationDate: new Date(`${deck.date}T00:00:00Z`),
    },
  })
  const chunks: Uint8Array<ArrayBuffer>[] = []
  doc.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const faces = registered(doc, fonts)
  const root = doc.struct('Document')
  doc.addStructure(root)
  let section: Structure = root

  const measure: Measure = (text, size, run) =>
    segments(writable(text), faces[styleOf(run)]).reduce(
      (sum, segment) => sum + widthOf(doc, segment, sizeOf(run, size)),
      0,
    )

  /** Draws a piece of a line; `baseline` in points from the top. */
  const letter = async (text: string, run: Run, at: { x: number; baseline: number; size: number; colour: string }) => {
    let { x } = at
    const size = sizeOf(run, at.size)
    const y = run.raised ? at.baseline - RAISED.by * at.size : at.baseline
    for (const segment of segments(text, faces[styleOf(run)])) {
      const wide = widthOf(doc, segment, size)
      if (segment.face) {
        doc.font(segment.face.name).fontSize(size).fillColor(at.colour)
        doc.text(segment.text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      } else await foreign(segment.text, { x, baseline: y, size, width: wide, colour: at.colour })
      x += wide
    }
  }

  /** Letters that no font of ours has, as the machine draws them. */
  const foreign = async (
    text: string,
    at: { x: number; baseline: number; size: number; width: number; colour: string },
  ) => {
    const [wide, high] = [at.width, at.size * 1.4].map((side) => Math.max(1, Math.ceil(side * FINENESS)))
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="${palette.paper}"/><text x="0" y="${(at.size * (1.4 - DESCENT) * FINENESS).toFixed(1)}" font-size="${at.size * FINENESS}" textLength="${wide}" lengthAdjust="spacingAndGlyphs" font-family="serif" fill="${at.colour}">${escaped(text)}</text></svg>`
    const bytes = await machine.raster(svg, { width: wide ?? 1, height: high ?? 1 })
    doc.markContent('Span', { actual: text })
    doc.image(bytes as unknown as ArrayBuffer, at.x, at.baseline - at.size * (1.4 - DESCENT), {
      width: at.width,
      height: at.size * 1.4,
    })
    doc.endMarkedContent()
  }

  const artifact = (draw: () => void) => {
    doc.markContent('Artifact', { type: 'Layout' })
    draw()
    doc.endMarkedContent()
  }

  const fill = ({ left, top, width: wide, height: high }: Box, colour: keyof Palette) =>
    artifact(() => doc.rect(left, top, wide, high).fill(palette[colour]))

  return {
    measure,
    fill,
    page: (title) => {
      doc.addPage()
      if (title !== null) doc.outline.addItem(title)
      section = doc.struct('Sect')
      root.add(section)
      fill({ left: 0, top: 0, width, height }, 'paper')
    },
    write: async (paragraphs, { left, top, width: wide, size, colour = 'ink', align, tag = 'P', turned }) => {
      let y = top
      for (const runs of paragraphs) {
        const lines = typeset(runs, wide, size, measure)
        const paragraph = doc.struct(tag)
        section.add(paragraph)
        for (const [i, { pieces }] of lines.entries()) {
          if (turned && y + LEADING * size > turned.end) y = await turned.turn()
          const used = pieces.reduce((sum, piece) => sum + piece.width, 0)
          let x = align === 'right' ? left + wide - used : left
          const baseline = y + size * (LEADING / 2 + 0.32)
          for (const [j, { text, run, width: takes }] of pieces.entries()) {
            const ending = j === pieces.length - 1 && i < lines.length - 1 ? ' ' : ''
            const said = writable(text) + ending
            const at = { x, baseline, size, colour: palette[run.href ? 'laterite' : colour] }
            if (run.href) await link(paragraph, said, run, at, { width: takes, top: y })
            else await part(paragraph, tag, run, () => letter(said, run, at))
            x += takes
          }
          y += LEADING * size
        }
        paragraph.end()
        y += 0.5 * size
      }
      return y
    },
    picture: (image, { left, top, width: wide, height: high }) => {
      const draw = () => doc.image(image.bytes as unknown as ArrayBuffer, left, top, { width: wide, height: high })
      if (!image.alt) return artifact(draw)
      section.add(doc.struct('Figure', { alt: image.alt, bbox: [left, top, left + wide, top + high] } as object, draw))
    },
    drawn: (d, { left, top, unit }, alt) => {
      section.add(
        doc.struct('Figure', { alt }, () => {
          doc.save().translate(left, top).scale(unit).path(d).fill('#000000').restore()
        }),
      )
    },
    parts: async () => {
      root.end()
      doc.end()
      await ended
      return chunks
    },
  }

  /** A part of a paragraph; in another language, if it has one. */
  async function part(paragraph: Structure, tag: string, { language }: Run, draw: () => Promise<void>): Promise<void> {
    if (language === undefined || language === deck.language) return marked(paragraph, tag, draw)
    const span = doc.struct('Span', { lang: language })
    paragraph.add(span)
    await marked(span, 'Span', draw)
    span.end()
  }

  async function link(
    paragraph: Structure,
    text: string,
    run: Run,
    at: { x: number; baseline: number; size: number; colour: string },
    { width: wide, top }: { readonly width: number; readonly top: number },
  ): Promise<void> {
    const element = doc.struct('Link')
    paragraph.add(element)
    await marked(element, 'Link', () => letter(text, run, at))
    doc.link(at.x, top, wide, LEADING * at.size, run.href ?? '', { structParent: element } as object)
    element.end()
  }

  /** What is drawn meanwhile belongs to an element; unlike a function that is given to it, this may wait. */
  async function marked(element: Structure, tag: string, draw: () => Promise<void>): Promise<void> {
    const content = doc.markStructureContent(tag)
    await draw()
    doc.endMarkedContent()
    element.add(content)
  }
}

function styleOf({ style }: Run): keyof Fonts {
  return style === 'strong' ? 'bold' : style === 'emphasis' ? 'italic' : 'roman'
}

function sizeOf({ raised }: Run, size: number): number {
  return raised ? size * RAISED.size : size
}

/** Our fonts lack narrow no-break spaces; in a PDF no space breaks. Characters that control something are no text. */
function writable(text: string): string {
  return text.replace(/[\u202f\u2009\t\n\r]/g, '\u00a0').replace(/[\p{Cc}\p{Cs}]/gu, '')
}

function widthOf(doc: PDFKit.PDFDocument, { text, face }: Segment, size: number): number {
  if (!face) return [...text].length * FOREIGN * size
  return doc.font(face.name).fontSize(size).widthOfString(text)
}

function segments(text: string, faces: readonly Face[]): Segment[] {
  const found: { text: string; face: Face | null }[] = []
  for (const letter of text) {
    const last = found.at(-1)
    const face =
      last?.face && last.face === faces[0] && last.face.has(letter)
        ? last.face
        : (faces.find((one) => one.has(letter)) ?? null)
    // A mark stays with its letter.
    if (last && (last.face === face || /\p{M}/u.test(letter))) last.text += letter
    else found.push({ text: letter, face })
  }
  return found
}

function registered(doc: PDFKit.PDFDocument, fonts: Fonts): Faces {
  const facesOf = (style: keyof Fonts) =>
    fonts[style].map((bytes, i): Face => {
      const name = `${style}${i}`
      doc.registerFont(name, bytes as unknown as ArrayBuffer)
      doc.font(name)
      // The font as fontkit read it.
      const { font } = (doc as unknown as { readonly _font: { readonly font: Letters } })._font
      const known = new Map<string, boolean>()
      return {
        name,
        has: (letter) => {
          const before = known.get(letter)
          if (before !== undefined) return before
          const found = isDrawn(font, letter.codePointAt(0) ?? 0)
          known.set(letter, found)
          return found
        },
      }
    })
  return { roman: facesOf('roman'), italic: facesOf('italic'), bold: facesOf('bold') }
}

/** What is asked of a font. */
interface Letters {
  readonly hasGlyphForCodePoint: (code: number) => boolean
  readonly glyphForCodePoint: (code: number) => { readonly advanceWidth: number }
}

/** Whether a font has a letter and fontkit can read it: it stumbles over the empty letters of some files. */
function isDrawn(font: Letters, code: number): boolean {
  try {
    return font.hasGlyphForCodePoint(code) && font.glyphForCodePoint(code).advanceWidth >= 0
  } catch {
    return false
  }
}
