import type { Deck, DeckSlide, Image, Runs } from '@/geodata/drawing/deck/deck'
import { sourcesOf } from '@/geodata/drawing/deck/slide'
import { qrDrawing } from '../../ui/qr'
import type { Carried } from './carried'
import { deckOf } from './deckOf'
import { type Making, mapsOf, picturesOf } from './drawing'
import { type PdfPages, pdfPages } from './pdfPages'

/** A4 in points. */
const SHEET = { width: 595.28, height: 841.89 } as const
const MARGIN = 42
const WIDE = SHEET.width - 2 * MARGIN
/** Where a page's content ends: below it is the foot. */
const END = SHEET.height - 56
const QR = 62

/** Height of a scene's map; a little less with notes below it. */
const MAP = { bare: 400, noted: 310 } as const
const HIGHEST_PICTURE = 150

const DRAWING = 0.9

/**
 * Writes a handout as a PDF of A4 pages, each scene from the top of a page, with the speaker's notes or without.
 * Rejects if it is stopped, or a map or a font cannot be had.
 */
export async function writtenHandoutPdf(
  carried: Carried,
  { notes, ...making }: Making & { readonly notes: boolean },
): Promise<BlobPart[]> {
  const { machine, control, t } = making
  const deck = deckOf(carried, { t, pictures: await picturesOf(carried, making) })
  const pdf = pdfPages({ deck, ...SHEET, theme: 'print', fonts: await machine.fonts(), machine })
  const size = { width: WIDE, height: notes ? MAP.noted : MAP.bare }
  const maps = await mapsOf(
    carried,
    deck.slides.map(() => size),
    making,
    // Paper is read from near.
    { until: DRAWING, theme: 'print', finer: 1.5 },
  )
  const column = flow(deck, pdf)
  for (const [i, slide] of deck.slides.entries()) {
    const map = maps[i]
    if (map)
      await sheet(deck, slide, {
        map,
        pdf,
        column,
        notes,
        isFirst: i === 0,
        height: size.height,
      })
    control.report(DRAWING + ((1 - DRAWING) * (i + 1)) / deck.slides.length)
    control.signal.throwIfAborted()
  }
  await column.page(deck.closing.heading, deck.link)
  await column.text([[{ text: deck.closing.heading, style: 'strong' }]], { size: 18, tag: 'H2' })
  await column.text([...deck.closing.sources, ...deck.closing.credits], { size: 10 })
  return pdf.parts()
}

/** Text that goes on to the next page where one is full. */
interface Flow {
  readonly page: (title: string | null, link: Deck['link']) => Promise<void>
  readonly text: (
    paragraphs: readonly Runs[],
    look: { readonly size: number; readonly tag?: 'P' | 'H2' | 'H3' | 'Note'; readonly narrow?: number },
  ) => Promise<void>
  readonly picture: (image: Image, width: number, height: number) => Promise<void>
  readonly gap: (points: number) => void
}

function flow(deck: Deck, pdf: PdfPages): Flow {
  let y = 0
  let number = 0
  let address: Deck['link'] = null
  const page = async (title: string | null, link: Deck['link']) => {
    number++
    address = link
    pdf.page(title)
    const foot: Runs = [
      { text: [deck.title, deck.by].filter(Boolean).join(' · ') },
      ...(link ? [{ text: ' · ' }, { text: link.words, href: link.href }] : []),
    ]
    const small = { size: 8, colour: 'ink-soft' } as const
    await pdf.write([foot], { ...small, left: MARGIN, width: WIDE - 30, top: SHEET.height - 44 })
    await pdf.write([[{ text: String(number) }]], {
      ...small,
      left: MARGIN,
      width: WIDE,
      top: SHEET.height - 44,
      align: 'right',
    })
    y = MARGIN
  }
  return {
    page,
    gap: (points) => {
      y += points
    },
    text: async (paragraphs, { size, tag = 'P', narrow = 0 }) => {
      const turn = async () => {
        await page(null, address)
        return MARGIN
      }
      y = await pdf.write(paragraphs, {
        left: MARGIN,
        top: y,
        width: WIDE - narrow,
        size,
        tag,
        turned: { end: END, turn },
      })
    },
    picture: async (image, width, height) => {
      if (y + height > END) await page(null, address)
      pdf.picture(image, { left: MARGIN, top: y, width, height })
      y += height
    },
  }
}

interface Drawn {
  readonly map: Image
  readonly pdf: PdfPages
  readonly column: Flow
  readonly notes: boolean
  /** The first page introduces the story. */
  readonly isFirst: boolean
  /** Of the map, in points. */
  readonly height: number
}

async function sheet(deck: Deck, slide: DeckSlide, { map, pdf, column, notes, isFirst, height }: Drawn): Promise<void> {
  const { heading, link, picture } = slide
  await column.page(heading, link)
  const code = link && qrDrawing(link.href)
  const narrow = code ? QR + 12 : 0
  if (code && link) pdf.drawn(code.d, { left: MARGIN + WIDE - QR, top: MARGIN - 8, unit: QR / code.size }, link.href)
  await column.text([[{ text: `${deck.title} · ${slide.place}` }]], { size: 9, narrow })
  await column.text([[{ text: heading, style: 'strong' }]], { size: 20, tag: 'H2', narrow })
  const about = [deck.summary, deck.by].filter(Boolean).map((text) => [{ text }])
  if (isFirst && about.length > 0) {
    column.gap(2)
    await column.text(about, { size: 10, narrow })
    column.gap(4)
  }
  column.gap(code ? 4 : 0)
  await column.picture(map, WIDE, height)
  column.gap(8)
  await column.text(slide.text, { size: 13 })
  if (picture) {
    const scale = Math.min(WIDE / picture.width, HIGHEST_PICTURE / picture.height)
    await column.picture(picture, picture.width * scale, picture.height * scale)
    column.gap(3)
    if (picture.credit) await column.text([[{ text: picture.credit }]], { size: 8 })
  }
  if (notes && slide.notes.length > 0) {
    column.gap(4)
    await column.text([[{ text: deck.words.notes, style: 'strong' }]], { size: 12, tag: 'H3' })
    await column.text(slide.notes, { size: 11 })
  }
  column.gap(4)
  await column.text(sourcesOf(slide), { size: 9, tag: 'Note' })
}
