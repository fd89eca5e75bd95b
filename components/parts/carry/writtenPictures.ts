import { type ArchivedFile, zipPieces } from '@/geodata/domain/export/zipPieces'
import type { DeckSlide, Runs } from '@/geodata/drawing/deck/deck'
import { SIZES } from '../share/picture'
import { inSlices } from '../takeaway/inSlices'
import type { Carried } from './carried'
import { deckOf } from './deckOf'
import { type Making, picturesOf } from './drawing'
import { sceneMap } from './sceneMap'

const DRAWING = 0.95

/**
 * Writes the map of every scene as PNG and SVG, the author's pictures, and a text file with what they show and who made
 * it, as a ZIP archive. Rejects if it is stopped, or a map cannot be drawn.
 */
export async function writtenPictures(carried: Carried, making: Making): Promise<BlobPart[]> {
  const { t, machine, control } = making
  const { scenes } = carried.story
  const pictures = await picturesOf(carried, making)
  const deck = deckOf(carried, { t, pictures })
  const files: ArchivedFile[] = []
  const captions: string[] = [deck.title, deck.summary, deck.by, deck.link?.href ?? ''].filter(Boolean)
  for (const [i, scene] of scenes.entries()) {
    const name = `${String(scene.number).padStart(2, '0')}-${scene.slug}`
    const { svg } = sceneMap(carried, scene, { ...SIZES.screen, theme: 'light', t, alone: true })
    files.push(
      { name: `${name}.svg`, pieces: [svg] },
      { name: `${name}.png`, pieces: [await machine.raster(svg, SIZES.screen)] },
    )
    control.signal.throwIfAborted()
    control.report((DRAWING * (i + 1)) / scenes.length)
    const own = pictures.get(scene.number)
    const ownName = own && `${name}-2.${own.type === 'image/png' ? 'png' : 'jpg'}`
    if (own && ownName) files.push({ name: ownName, pieces: [own.bytes] })
    const slide = deck.slides[i]
    if (slide) captions.push('', ...captionOf(slide, [`${name}.png`, `${name}.svg`], ownName ?? null))
  }
  captions.push('', deck.closing.heading, ...[...deck.closing.sources, ...deck.closing.credits].map(plain), '')
  files.unshift({ name: t('carry.captions'), pieces: [captions.join('\n')] })
  return inSlices(zipPieces(files), control, () => DRAWING)
}

function captionOf(slide: DeckSlide, names: readonly string[], ownName: string | null): string[] {
  return [
    `${slide.number}. ${slide.heading}`,
    names.join(', '),
    ...(ownName ? [[ownName, slide.picture?.alt, slide.picture?.credit].filter(Boolean).join(' — ')] : []),
    ...slide.text.map(plain),
    ...slide.footnotes.map((runs, i) => `[${i + 1}] ${plain(runs)}`),
    ...slide.further.map(plain),
    ...(slide.link ? [slide.link.href] : []),
  ]
}

/** A paragraph without its styles: numbers of footnotes in brackets. */
function plain(runs: Runs): string {
  return runs.map(({ text, raised }) => (raised ? `[${text}]` : text)).join('')
}
