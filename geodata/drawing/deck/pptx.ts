import type { ArchivedFile } from '../../domain/export/zipPieces'
import { zipPieces } from '../../domain/export/zipPieces'
import { element, escaped, type Markup, together } from '../poster/xml'
import type { Deck, DeckSlide, Image, Runs } from './deck'
import { estimated } from './estimate'
import {
  FOOTNOTES,
  LAYOUTS,
  LIST,
  notesMaster,
  SIZES,
  SUBTITLE,
  slideImage,
  slideLayoutPart,
  slideMaster,
  TEXT,
  theme,
} from './pptxMasters'
import {
  bar,
  type Look,
  linkRun,
  NAMESPACES,
  paragraphs,
  pictureShape,
  type References,
  references,
  shapeTree,
  slideNumber,
  textShape,
  XML,
} from './pptxXml'
import { LISTED, pagesOf, slideLayout, sourcesOf } from './slide'

const CONTENT = 'application/vnd.openxmlformats-officedocument'

/** A part with what it refers to. */
interface Part {
  /** With a leading slash. */
  readonly name: string
  readonly type: string
  readonly markup: Markup
  readonly refer: References
}

/**
 * A presentation (ECMA-376, PresentationML), piece by piece: a title, one slide for each scene with its map, text and
 * footnotes that can be edited, notes and links, and the documents at the end. `maps` has the picture of each scene's
 * map, as large as `slideLayout` says. The same deck and maps give the same bytes. Written here, since PptxGenJS 4.0
 * declares masters that it does not write, so that PowerPoint offers to repair every presentation.
 */
export function pptxPieces(deck: Deck, maps: readonly Image[]): Generator<Uint8Array<ArrayBuffer>> {
  return zipPieces(files(deck, maps))
}

function* files(deck: Deck, maps: readonly Image[]): Generator<ArchivedFile> {
  const pictures: { readonly name: string; readonly bytes: Uint8Array }[] = []
  const picture = ({ type, bytes }: Image): string => {
    const name = `image${pictures.length + 1}.${type === 'image/png' ? 'png' : 'jpeg'}`
    pictures.push({ name: `ppt/media/${name}`, bytes })
    return `../media/${name}`
  }
  const slides = slidesOf(deck, maps, picture)
  const parts = [...fixedParts(slides.length, deck), ...slides.flatMap(slideParts)]
  const written = (name: string, markup: string): ArchivedFile => ({ name: name.slice(1), pieces: [XML, markup] })
  yield written('/[Content_Types].xml', contentTypes(parts))
  const root = references()
  root.to('officeDocument', 'ppt/presentation.xml')
  root.to('extended-properties', 'docProps/app.xml')
  const core = element('Relationship', {
    Id: 'rId3',
    Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    Target: 'docProps/core.xml',
  })
  yield written('/_rels/.rels', root.markup().replace('</Relationships>', `${core}</Relationships>`))
  for (const { name, markup, refer } of parts) {
    yield written(name, markup)
    const related = refer.markup()
    if (related.includes('<Relationship ')) yield written(name.replace(/\/([^/]+)$/, '/_rels/$1.rels'), related)
  }
  for (const { name, bytes } of pictures) yield { name, pieces: [bytes] }
}

function contentTypes(parts: readonly Part[]): Markup {
  const defaults = { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' }
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    ...Object.entries({ ...defaults, png: 'image/png', jpeg: 'image/jpeg' }).map(([ending, type]) =>
      element('Default', { Extension: ending, ContentType: type }),
    ),
    ...parts.map(({ name, type }) => element('Override', { PartName: name, ContentType: type })),
  )
}

/** A slide before it has a number. */
interface Slide {
  /** Position of its layout. */
  readonly layout: number
  readonly shapes: (refer: References, number: number) => readonly Markup[]
  readonly notes: readonly Runs[]
}

interface NumberedSlide extends Slide {
  readonly number: number
  readonly locale: string
}

function slidesOf(deck: Deck, maps: readonly Image[], picture: (image: Image) => string): NumberedSlide[] {
  const { closing, locale } = deck
  const lists = pagesOf([...closing.sources, ...closing.credits], LISTED, estimated)
  const slides: Slide[] = [
    cover(deck),
    ...deck.slides.flatMap((slide, i) => {
      const map = maps[i]
      return map ? [sceneSlide(deck, slide, map, picture)] : []
    }),
    ...lists.map((texts) => listSlide(deck, texts)),
  ]
  return slides.map((slide, i) => ({ ...slide, number: i + 1, locale }))
}

function cover({ title, summary, by, link, locale }: Deck): Slide {
  const told: Runs[] = [[{ text: summary }], [{ text: by }], link ? [linkRun(link)] : []]
  return {
    layout: 0,
    notes: [],
    shapes: (refer) => [
      bar(4, { left: 60, top: 96, width: 6, height: 336 }),
      textShape({
        id: 2,
        name: 'Title 2',
        placeholder: { type: 'ctrTitle' },
        box: null,
        anchor: 'b',
        content: paragraphs([[{ text: title }]], { locale, size: title.length > 60 ? 34 : 44 }, refer),
      }),
      textShape({
        id: 3,
        name: 'Subtitle 3',
        placeholder: SUBTITLE,
        box: null,
        content: paragraphs(
          told.filter((runs) => runs.some(({ text }) => text !== '')),
          { locale, size: summary.length > 300 ? 14 : 18, colour: 'tx2' },
          refer,
        ),
      }),
    ],
  }
}

function sceneSlide(deck: Deck, slide: DeckSlide, map: Image, picture: (image: Image) => string): Slide {
  const { locale } = deck
  const at = slideLayout(slide, estimated)
  const mapTarget = picture(map)
  const ownTarget = slide.picture && picture(slide.picture)
  return {
    layout: 1,
    notes: [...slide.notes, ...(slide.link ? [[linkRun(slide.link)]] : [])],
    shapes: (refer, number) => [
      titleOf(slide.heading, { locale, size: at.heading.size }, refer),
      pictureShape(5, 'Map 5', map.alt, refer.to('image', mapTarget), at.map),
      slide.picture && ownTarget && at.picture
        ? pictureShape(6, 'Picture 6', slide.picture.alt, refer.to('image', ownTarget), at.picture)
        : escaped(''),
      slide.picture && at.credit
        ? textShape({
            id: 7,
            name: 'Credit 7',
            placeholder: null,
            box: at.credit,
            content: paragraphs(
              [[{ text: slide.picture.credit }]],
              { locale, size: at.credit.size, colour: 'tx2', alone: true },
              refer,
            ),
          })
        : escaped(''),
      textShape({
        id: 3,
        name: 'Text 3',
        placeholder: TEXT,
        box: at.text,
        content: paragraphs(slide.text, { locale, size: at.text.size }, refer),
      }),
      sourcesOf(slide).length > 0
        ? textShape({
            id: 4,
            name: 'Footnotes 4',
            placeholder: FOOTNOTES,
            box: at.footnotes,
            anchor: 'b',
            content: paragraphs(sourcesOf(slide), { locale, size: at.footnotes.size, colour: 'tx2' }, refer),
          })
        : escaped(''),
      foot(deck, slide.link, refer),
      slideNumber(10, number, locale),
    ],
  }
}

function listSlide(deck: Deck, texts: readonly Runs[]): Slide {
  const { locale, closing, link } = deck
  return {
    layout: 2,
    notes: [],
    shapes: (refer, number) => [
      titleOf(closing.heading, { locale }, refer),
      textShape({
        id: 3,
        name: 'Text 3',
        placeholder: LIST,
        box: null,
        content: paragraphs(texts, { locale, size: LISTED.size }, refer),
      }),
      foot(deck, link, refer),
      slideNumber(10, number, locale),
    ],
  }
}

function titleOf(heading: string, look: Look, refer: References): Markup {
  return textShape({
    id: 2,
    name: 'Title 2',
    placeholder: { type: 'title' },
    box: null,
    content: paragraphs([[{ text: heading }]], look, refer),
  })
}

/** Title of the story and where it can be read. */
function foot({ title, locale }: Deck, link: DeckSlide['link'], refer: References): Markup {
  return textShape({
    id: 9,
    name: 'Footer 9',
    placeholder: { type: 'ftr', sz: 'quarter', idx: 11 },
    box: null,
    content: paragraphs(
      [[{ text: link ? `${title} · ` : title }, ...(link ? [linkRun(link)] : [])]],
      { locale },
      refer,
    ),
  })
}

function slideParts({ number, layout, shapes, notes, locale }: NumberedSlide): Part[] {
  const refer = references()
  refer.to('slideLayout', `../slideLayouts/slideLayout${layout + 1}.xml`)
  if (notes.length > 0) refer.to('notesSlide', `../notesSlides/notesSlide${number}.xml`)
  const slide: Part = {
    name: `/ppt/slides/slide${number}.xml`,
    type: `${CONTENT}.presentationml.slide+xml`,
    markup: element(
      'p:sld',
      { ...NAMESPACES },
      element('p:cSld', {}, shapeTree(...shapes(refer, number))),
      element('p:clrMapOvr', {}, element('a:masterClrMapping', {})),
    ),
    refer,
  }
  return notes.length > 0 ? [slide, notesPart(number, notes, locale)] : [slide]
}

function notesPart(number: number, notes: readonly Runs[], locale: string): Part {
  const refer = references()
  refer.to('notesMaster', '../notesMasters/notesMaster1.xml')
  refer.to('slide', `../slides/slide${number}.xml`)
  return {
    name: `/ppt/notesSlides/notesSlide${number}.xml`,
    type: `${CONTENT}.presentationml.notesSlide+xml`,
    markup: element(
      'p:notes',
      { ...NAMESPACES },
      element(
        'p:cSld',
        {},
        shapeTree(
          slideImage(2, null),
          textShape({
            id: 3,
            name: 'Notes 3',
            placeholder: { type: 'body', idx: 1 },
            box: null,
            content: paragraphs(notes, { locale }, refer),
          }),
        ),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping', {})),
    ),
    refer,
  }
}

/** Everything that is not a slide. */
function fixedParts(slides: number, deck: Deck): Part[] {
  const part = (name: string, type: string, made: (refer: References) => Markup): Part => {
    const refer = references()
    return { name, type: `${CONTENT}.${type}+xml`, markup: made(refer), refer }
  }
  const main = (name: string, type: string, made: (refer: References) => Markup) =>
    part(`/ppt/${name}`, `presentationml.${type}`, made)
  return [
    main('presentation.xml', 'presentation.main', (refer) => presentation(slides, refer)),
    main('slideMasters/slideMaster1.xml', 'slideMaster', slideMaster),
    ...LAYOUTS.map((_, i) =>
      main(`slideLayouts/slideLayout${i + 1}.xml`, 'slideLayout', (refer) => slideLayoutPart(i, refer)),
    ),
    main('notesMasters/notesMaster1.xml', 'notesMaster', notesMaster),
    part('/ppt/theme/theme1.xml', 'theme', theme),
    part('/ppt/theme/theme2.xml', 'theme', theme),
    main('presProps.xml', 'presProps', () => element('p:presentationPr', { ...NAMESPACES })),
    main('viewProps.xml', 'viewProps', () => element('p:viewPr', { ...NAMESPACES })),
    main('tableStyles.xml', 'tableStyles', () =>
      element('a:tblStyleLst', {
        'xmlns:a': NAMESPACES['xmlns:a'],
        def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
      }),
    ),
    part('/docProps/app.xml', 'extended-properties', () =>
      element(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        element('Application', {}, escaped('Joliba')),
        element('Slides', {}, escaped(String(slides))),
      ),
    ),
    {
      name: '/docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      markup: properties(deck),
      refer: references(),
    },
  ]
}

function presentation(slides: number, refer: References): Markup {
  const master = refer.to('slideMaster', 'slideMasters/slideMaster1.xml')
  const notes = refer.to('notesMaster', 'notesMasters/notesMaster1.xml')
  const listed = Array.from({ length: slides }, (_, i) => refer.to('slide', `slides/slide${i + 1}.xml`))
  refer.to('presProps', 'presProps.xml')
  refer.to('viewProps', 'viewProps.xml')
  refer.to('theme', 'theme/theme1.xml')
  refer.to('tableStyles', 'tableStyles.xml')
  return element(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1 },
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: '2147483648', 'r:id': master })),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': notes })),
    element(
      'p:sldIdLst',
      {},
      // Numbers of slides begin at 256 (§19.7.13).
      ...listed.map((relation, i) => element('p:sldId', { id: 256 + i, 'r:id': relation })),
    ),
    SIZES,
  )
}

function properties({ title, summary, author, date, locale }: Deck): Markup {
  const day = element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, escaped(`${date}T00:00:00Z`))
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escaped(title)),
    element('dc:creator', {}, escaped(author)),
    element('dc:description', {}, escaped(summary)),
    element('dc:language', {}, escaped(locale)),
    together([day.replaceAll('modified', 'created') as Markup, day]),
  )
}
