import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import type { AtlasEvent } from '../../geodata/domain/join/atlas'
import { select } from '../../geodata/domain/select/select'
import type { Selection } from '../../geodata/domain/select/selection'
import { parseView } from '../../geodata/domain/view/parse'
import { atlasSource } from '../../geodata/load/source'
import { anEvent, atlas, placeNamed, selected } from '../../geodata/testing/facts'
import { translatorIn } from '../translator'
import { writtenPage } from '../writtenPage'
import { flat, type Reader } from './reader'

/** The environment of a journey. */
export interface Ground {
  /** Origin of the server, without a slash. */
  readonly origin: string
  /** A reader with a new window. */
  readonly reader: () => Promise<Reader>
  /** URL of another site's page with a widget of this query in a frame. */
  readonly host: (query: string) => string
}

const t = translatorIn('en')
const SLUG = 'from-aguelhok-to-azawad'

/** The most frequent tasks, and those that browsers handle differently: each with its own window. */
export const JOURNEYS: Readonly<Record<string, (ground: Ground) => Promise<void>>> = {
  async filter({ origin, reader }) {
    const one = await reader()
    await one.open(`${origin}/en?where=kidal`)
    await counts(one, selected({ where: ['kidal'] }))
    await one.click('link', new RegExp(`^${t('filter.remove', { filter: 'Kidal' })}`))
    await one.at(/\/en$/)
    await counts(one, selected())
    await one.goBack()
    await one.at(/\/en\?where=kidal$/)
    await counts(one, selected({ where: ['kidal'] }))
  },

  async brush({ origin, reader }) {
    const one = await reader()
    // With a query, so that the welcome does not open.
    await one.open(`${origin}/en?theme=light`)
    await one.click('button', t('timeline.showLatitudes'))
    await one.sees('slider', t('timeline.start'))
    const strip = ['listbox', t('timeline.marks')] as const
    await one.drag(await one.spot(...strip, 0.05, 0.5), await one.spot(...strip, 0.4, 0.52))
    const { searchParams } = await one.at(/\?time=/)
    await counts(one, select(atlas, parseView(searchParams, atlas)))
  },

  async open({ origin, reader }) {
    const event = anEvent('event with figures', ({ figures }) => figures.length > 0)
    const one = await reader()
    await one.open(`${origin}/en?where=${regionOf(event.place)}`)
    await one.click('link', event.title.en)
    await one.at(new RegExp(`event=${event.id}`))
    await one.sees('article', event.title.en)
    for (const { text } of event.summary) await one.reads(text.en)
    await one.click('link', new RegExp(t('event.back')))
    await one.missesNow('article', event.title.en)
    await one.sees('link', event.title.en)
  },

  async draw({ origin, reader }) {
    const one = await reader()
    // With a query, so that the welcome does not open.
    await one.open(`${origin}/en?theme=light`)
    const { x, y } = await one.spot('button', new RegExp(`^${placeNamed('gao').name.en}\\s?:`))
    await one.click('button', t('filter.draw.rectangle'))
    await one.focuses('application', t('filter.draw.rectangle'))
    await one.drag({ x: x - 30, y: y - 30 }, { x: x + 30, y: y + 30 })
    const { searchParams } = await one.at(/\?area=[\w-]+&/)
    const shown = select(atlas, parseView(searchParams, atlas))
    if (!shown.counts.place.gao?.certain) throw new Error('Gao is not inside what was drawn around it')
    await counts(one, shown)
  },

  async share({ origin, reader }) {
    const one = await reader()
    const address = `${origin}/en?where=kidal`
    await one.open(address)
    await one.click('link', t('share.open'))
    await one.sees('dialog', new RegExp(`^${t('share.title')}`))
    await one.reads(address)
    await one.sees('img', t('share.qr', { address }))
    await one.press('Escape')
    await one.missesNow('dialog', new RegExp(`^${t('share.title')}`))
    await one.focuses('link', t('share.open'))
  },

  async story({ origin, reader }) {
    const one = await reader()
    await one.open(`${origin}/en/stories/${SLUG}`)
    await one.click('link', t('story.goTo', { number: 5, heading: scene(5) }))
    await one.at(new RegExp(`/${SLUG}/5$`))
    await one.sees('heading', scene(5))
    await one.sees('region', t('story.map'))
    await one.sees('button', /^Bamako/)
  },

  async present({ origin, reader }) {
    const one = await reader()
    await one.open(`${origin}/en/present/${SLUG}`)
    await stageShows(one, 1)
    await one.sees('button', /^Kidal/)
    await one.press('PageDown')
    await stageShows(one, 2)
    await one.press('b')
    await one.sees('button', t('present.light', { cover: 'black' }))
    await one.press('b')
    await one.missesNow('button', t('present.light', { cover: 'black' }))
    await one.press('End')
    await stageShows(one, scenes().length)
  },

  async speaker({ origin, reader }) {
    const stage = await reader()
    await stage.open(`${origin}/en/present/${SLUG}`)
    await stageShows(stage, 1)
    await stage.sees('button', /^Kidal/)
    const desk = await reader()
    await desk.open(`${origin}/en/present/${SLUG}/speaker`)
    await deskShows(desk, 1)
    const last = scenes().length
    await desk.press('End')
    await deskShows(desk, last)
    await stageShows(stage, last)
    await desk.press('PageUp')
    await stageShows(stage, last - 1)
    await stage.press('Home')
    await stageShows(stage, 1)
    await deskShows(desk, 1)
  },

  async file({ origin, reader }) {
    // Meanwhile another one answers the page's own code.
    const { fetch } = globalThis
    const page = await writtenPage(SLUG, 'en', async (address) => {
      return new Uint8Array(await (await fetch(origin + address)).arrayBuffer())
    })
    const folder = mkdtempSync(path.join(tmpdir(), 'joliba-'))
    try {
      const file = path.join(folder, 'story.html')
      writeFileSync(file, page)
      const one = await reader()
      await one.open(pathToFileURL(file).href)
      await one.sees('heading', scene(1))
      await one.sees('button', /^Aguelhok/)
      await one.click('link', t('story.present'))
      await stageShows(one, 1)
      await one.press('PageDown')
      await stageShows(one, 2)
      // A file on a disk has no channel to other windows but the one that opened them.
      const desk = await one.opens(() => one.press('s'))
      await deskShows(desk, 2)
      await desk.press('PageDown')
      await stageShows(one, 3)
      await one.press('End')
      await stageShows(one, scenes().length)
      await deskShows(desk, scenes().length)
      await desk.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },

  async embed({ host, reader }) {
    const one = await reader()
    await one.open(host('lang=en'))
    const widget = one.inFrame
    await widget.click('button', t('embed.explore'))
    const live = widget.inFrame
    await live.sees('button', t('map.zoomIn'))
    await live.click('button', new RegExp(`^${placeNamed('bamako').name.en}`))
    await live.sees('region', placeNamed('bamako').name.en)
  },

  async print({ origin, reader }) {
    const event = anEvent('event with a link', ({ links, summary }) => links.length > 0 && summary.length > 1)
    const one = await reader()
    await one.open(`${origin}/en?event=${event.id}`)
    await one.sees('article', event.title.en)
    await one.orderPrint()
    const file = await one.file()
    if (file) beginsWith(event, await pdfText(file))
    const paper = await one.paper()
    beginsWith(event, paper)
    const others = t('print.others', { count: atlas.events.length - 1 })
    const [before, after] = flat(paper).split(flat(others))
    if (!before?.startsWith(flat(event.title.en))) throw new Error('the sheet does not begin with the title')
    if (after === undefined) throw new Error(`the sheet lacks “${others}”`)
    if (flat(paper).includes(flat(t('map.zoomIn')))) throw new Error('the sheet has buttons on it')
  },
}

/**
 * Expects every sentence of an event on a printed sheet before any other event. Compares letters only: old-style
 * figures and bold words are visible in Firefox's PDFs, but cannot be extracted.
 */
function beginsWith(event: AtlasEvent, sheet: string): void {
  const printed = letters(sheet)
  const ends = event.summary.map(({ text }) => {
    const place = printed.indexOf(letters(text.en))
    if (place < 0) throw new Error(`the sheet lacks “${text.en}”`)
    return place
  })
  for (const { id, summary } of atlas.events) {
    const sentence = summary[0]?.text.en ?? ''
    if (id !== event.id && printed.indexOf(letters(sentence)) < Math.max(...ends))
      throw new Error(`the sheet does not have “${sentence}” after the open event`)
  }
}

function letters(text: string): string {
  return flat(text).replace(/\P{L}/gu, '')
}

/** Waits until the list has the number of events of a selection. */
async function counts(one: Reader, { certain, possible }: Selection): Promise<void> {
  const count = t('list.count', { certain: certain.length, possible: possible.length })
  await one.sees('region', `${t('list.title')} ${count}`)
}

function scenes(): readonly { readonly heading: string }[] {
  return (
    atlasSource()
      .storiesIn('en')
      .find(({ slug }) => slug === SLUG)?.scenes ?? []
  )
}

/** The heading of a scene. */
function scene(number: number): string {
  return scenes()[number - 1]?.heading ?? ''
}

async function stageShows(stage: Reader, number: number): Promise<void> {
  await stage.sees('heading', scene(number))
  await stage.reads(`${number} / ${scenes().length}`)
}

async function deskShows(desk: Reader, number: number): Promise<void> {
  await desk.reads(t('story.scene', { number, count: scenes().length }))
  await desk.reads(scene(number))
}

async function pdfText(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text
}

/** The filter for a place's region. */
function regionOf(place: string): string {
  return placeNamed(place).regions[0] ?? ''
}
