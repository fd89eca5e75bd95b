import type { Deck, DeckSlide, Image, Runs } from '@/geodata/drawing/deck/deck'
import { LISTED, pagesOf, SLIDE, slideLayout, sourcesOf } from '@/geodata/drawing/deck/slide'
import type { Carried } from './carried'
import { deckOf } from './deckOf'
import { type Making, mapsOf, picturesOf } from './drawing'
import { type PdfPages, pdfPages } from './pdfPages'

const DRAWING = 0.9

/** Writes the slides of a presentation as a PDF. Rejects if it is stopped, or a map or a font cannot be had. */
export async function writtenSlidesPdf(carried: Carried, making: Making): Promise<BlobPart[]> {
  const { machine, control, t } = making
  const deck = deckOf(carried, { t, pictures: await picturesOf(carried, making) })
  const pdf = pdfPages({ deck, ...SLIDE, theme: 'light', fonts: await machine.fonts(), machine })
  const layouts = deck.slides.map((slide) => slideLayout(slide, pdf.measure))
  const maps = await mapsOf(
    carried,
    layouts.map(({ map }) => map),
    making,
    { until: DRAWING, theme: 'light' },
  )
  await cover(deck, pdf)
  for (const [i, slide] of deck.slides.entries()) {
    const [layout, map] = [layouts[i], maps[i]]
    if (!layout || !map) continue
    await scene(deck, slide, { layout, map, pdf })
    control.report(DRAWING + ((1 - DRAWING) * (i + 1)) / deck.slides.length)
    control.signal.throwIfAborted()
  }
  for (const [i, texts] of pagesOf([...deck.closing.sources, ...deck.closing.credits], LISTED, pdf.measure).entries())
    await list(deck, texts, i === 0, pdf)
  return pdf.parts()
}

async function cover({ title, summary, by, link }: Deck, pdf: PdfPages): Promise<void> {
  const column = { left: 96, width: 768 }
  pdf.page(title)
  pdf.fill({ left: 60, top: 120, width: 6, height: 300 }, 'laterite')
  const below = await pdf.write([[{ text: title, style: 'strong' }]], { ...column, top: 130, size: 46, tag: 'H1' })
  const told: Runs[] = [[{ text: summary }], [{ text: by }], link ? [{ text: link.words, href: link.href }] : []]
  await pdf.write(
    told.filter((runs) => runs.some(({ text }) => text !== '')),
    { ...column, top: below, size: summary.length > 400 ? 15 : 20, colour: 'ink-soft' },
  )
}

interface Drawn {
  readonly layout: ReturnType<typeof slideLayout>
  readonly map: Image
  readonly pdf: PdfPages
}

async function scene(deck: Deck, slide: DeckSlide, { layout, map, pdf }: Drawn): Promise<void> {
  pdf.page(slide.heading)
  const heading: Runs = [{ text: slide.heading, style: 'strong' }]
  await pdf.write([heading], { ...layout.heading, tag: 'H2' })
  pdf.picture(map, layout.map)
  if (slide.picture && layout.picture) pdf.picture(slide.picture, layout.picture)
  if (slide.picture && layout.credit)
    await pdf.write([[{ text: slide.picture.credit }]], { ...layout.credit, colour: 'ink-soft' })
  await pdf.write(slide.text, layout.text)
  await pdf.write(sourcesOf(slide), {
    ...layout.footnotes,
    top: layout.footnotes.top + 12,
    colour: 'ink-soft',
    tag: 'Note',
  })
  await foot(deck, slide.link, `${slide.number} / ${deck.slides.length}`, pdf)
}

async function list(deck: Deck, texts: readonly Runs[], first: boolean, pdf: PdfPages): Promise<void> {
  pdf.page(first ? deck.closing.heading : null)
  const heading: Runs = [{ text: deck.closing.heading, style: 'strong' }]
  await pdf.write([heading], { ...LISTED, top: 34, size: 30, tag: 'H2' })
  await pdf.write(texts, LISTED)
  await foot(deck, deck.link, '', pdf)
}

async function foot(deck: Deck, link: Deck['link'], number: string, pdf: PdfPages): Promise<void> {
  const small = { top: 508, size: 9, colour: 'ink-soft' } as const
  const runs: Runs = link
    ? [{ text: `${deck.title} · ` }, { text: link.words, href: link.href }]
    : [{ text: deck.title }]
  await pdf.write([runs], { ...small, left: 36, width: 800 })
  if (number) await pdf.write([[{ text: number }]], { ...small, left: 854, width: 70, align: 'right' })
}
