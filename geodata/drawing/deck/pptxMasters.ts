import { element, escaped, type Markup, together } from '../poster/xml'
import { PALETTES } from '../theme/theme'
import { emu, LINE_SPACING, NAMESPACES, type References, shapeTree, slideNumber, textShape } from './pptxXml'
import { type Box, SLIDE } from './slide'

/** On every Windows and macOS, and close to the site's own; other machines take their serif. */
const TYPEFACE = 'Georgia'

const PAPER = PALETTES.light

/** The slots that every theme has: names of the palette. */
const COLOURS = [
  ['dk1', PAPER.ink],
  ['lt1', PAPER.paper],
  ['dk2', PAPER['ink-soft']],
  ['lt2', PAPER['paper-bright']],
  ['accent1', PAPER.laterite],
  ['accent2', PAPER.acacia],
  ['accent3', PAPER.ochre],
  ['accent4', PAPER.indigo],
  ['accent5', PAPER.teal],
  ['accent6', PAPER.plum],
  ['hlink', PAPER.laterite],
  ['folHlink', PAPER.umber],
] as const

/** Colours and typeface of the atlas; fills, lines and effects plain, as there must be three of each. */
export function theme(): Markup {
  const typeface = (name: string) =>
    element(
      name,
      {},
      element('a:latin', { typeface: TYPEFACE, panose: '02040502050405020303' }),
      element('a:ea', { typeface: '' }),
      element('a:cs', { typeface: '' }),
    )
  const placeholder = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))
  const three = (markup: Markup) => [markup, markup, markup]
  const line = (points: number) =>
    element(
      'a:ln',
      { w: emu(points), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      placeholder,
      element('a:prstDash', { val: 'solid' }),
    )
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Joliba' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'Joliba' },
        ...COLOURS.map(([slot, colour]) =>
          element(`a:${slot}`, {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() })),
        ),
      ),
      element('a:fontScheme', { name: 'Joliba' }, typeface('a:majorFont'), typeface('a:minorFont')),
      element(
        'a:fmtScheme',
        { name: 'Joliba' },
        element('a:fillStyleLst', {}, ...three(placeholder)),
        element('a:lnStyleLst', {}, line(0.5), line(1), line(1.5)),
        element('a:effectStyleLst', {}, ...three(element('a:effectStyle', {}, element('a:effectLst', {})))),
        element('a:bgFillStyleLst', {}, ...three(placeholder)),
      ),
    ),
    element('a:objectDefaults', {}),
    element('a:extraClrSchemeLst', {}),
  )
}

const COLOUR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const

function background(): Markup {
  return element(
    'p:bg',
    {},
    element(
      'p:bgPr',
      {},
      element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })),
      element('a:effectLst', {}),
    ),
  )
}

/** The styles of nine levels, of which slides use the first. */
function levels(size: number, look: { readonly bold?: true; readonly before?: number } = {}): Markup {
  return together(
    Array.from({ length: 9 }, (_, i) =>
      element(
        `a:lvl${i + 1}pPr`,
        { marL: 0, indent: 0, algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
        LINE_SPACING,
        element('a:spcBef', {}, element('a:spcPct', { val: look.before ?? 0 })),
        element('a:buNone', {}),
        element(
          'a:defRPr',
          { sz: size * 100, b: look.bold ? 1 : 0, kern: 1200 },
          element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
          element('a:latin', { typeface: look.bold ? '+mj-lt' : '+mn-lt' }),
          element('a:ea', { typeface: look.bold ? '+mj-ea' : '+mn-ea' }),
          element('a:cs', { typeface: look.bold ? '+mj-cs' : '+mn-cs' }),
        ),
      ),
    ),
  )
}

/** Where things are on a slide if it does not say. */
const USUAL: Readonly<Record<'title' | 'body' | 'foot' | 'number', Box>> = {
  title: { left: 36, top: 22, width: 888, height: 58 },
  body: { left: 36, top: 88, width: 888, height: 404 },
  foot: { left: 36, top: 506, width: 800, height: 18 },
  number: { left: 854, top: 506, width: 70, height: 18 },
}

const LOCALE = 'en-GB'

function sample(words: string, look: Readonly<Record<string, string | number>> = {}): Markup {
  return element(
    'a:p',
    {},
    element('a:r', {}, element('a:rPr', { lang: LOCALE, ...look }), element('a:t', {}, escaped(words))),
  )
}

function titleShape(type: string, box: Box | null): Markup {
  return textShape({
    id: 2,
    name: 'Title 2',
    placeholder: { type },
    box,
    anchor: 'ctr',
    content: sample('Title'),
  })
}

function bodyShape(id: number, placeholder: Readonly<Record<string, string | number>>, box: Box | null): Markup {
  return textShape({ id, name: `Text ${id}`, placeholder, box, content: sample('Text') })
}

function footShape(box: Box | null): Markup {
  return textShape({
    id: 9,
    name: 'Footer 9',
    placeholder: { type: 'ftr', sz: 'quarter', idx: 11 },
    box,
    content: element('a:p', {}, element('a:endParaRPr', { lang: LOCALE })),
  })
}

const SMALL = {
  foot: { sz: 900, align: 'l' },
  number: { sz: 900, align: 'r' },
} as const

/** The master of all slides: paper, letters, and where title, text, foot and number are. */
export function slideMaster(refer: References): Markup {
  const layouts = LAYOUTS.map((_, i) => refer.to('slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`))
  refer.to('theme', '../theme/theme1.xml')
  return element(
    'p:sldMaster',
    { ...NAMESPACES },
    element(
      'p:cSld',
      {},
      background(),
      shapeTree(
        titleShape('title', USUAL.title),
        bodyShape(3, { type: 'body', idx: 1 }, USUAL.body),
        small(footShape(USUAL.foot), SMALL.foot),
        small(numberShape(USUAL.number), SMALL.number),
      ),
    ),
    element('p:clrMap', COLOUR_MAP),
    element(
      'p:sldLayoutIdLst',
      {},
      // Above the master's own number, as all of them must differ.
      ...layouts.map((relation, i) => element('p:sldLayoutId', { id: String(2_147_483_649 + i), 'r:id': relation })),
    ),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, levels(26, { bold: true })),
      element('p:bodyStyle', {}, levels(16, { before: 50_000 })),
      element('p:otherStyle', {}, levels(14)),
    ),
  )
}

/** Gives a shape letters of a size and an alignment. */
function small(shape: Markup, { sz, align }: { readonly sz: number; readonly align: string }): Markup {
  const style = element(
    'a:lstStyle',
    {},
    element(
      'a:lvl1pPr',
      { algn: align },
      element('a:defRPr', { sz }, element('a:solidFill', {}, element('a:schemeClr', { val: 'tx2' }))),
    ),
  )
  return shape.replace('<a:lstStyle/>', style) as Markup
}

function numberShape(box: Box): Markup {
  return slideNumber(10, 1, LOCALE).replace('<p:spPr/>', boxed(box)) as Markup
}

function boxed(box: Box): string {
  const shape = textShape({ id: 1, name: '', placeholder: null, box, content: sample('') })
  return /<p:spPr>.*<\/p:spPr>/.exec(shape)?.[0] ?? '<p:spPr/>'
}

/** The kinds of slides: each with its name as PowerPoint lists it, and its type. */
export const LAYOUTS = [
  { name: 'Title', type: 'title' },
  { name: 'Scene', type: null },
  { name: 'List', type: 'obj' },
] as const

/** The places of a scene's text and footnotes: `idx` of their placeholders. */
export const TEXT = { type: 'body', sz: 'quarter', idx: 13 } as const
export const FOOTNOTES = { type: 'body', sz: 'quarter', idx: 14 } as const
export const SUBTITLE = { type: 'subTitle', idx: 1 } as const
/** The text of a list: the content that such a layout has. */
export const LIST = { idx: 1 } as const

export function slideLayoutPart(position: number, refer: References): Markup {
  const { name, type } = LAYOUTS[position] ?? LAYOUTS[0]
  refer.to('slideMaster', '../slideMasters/slideMaster1.xml')
  const shapes: Readonly<Record<(typeof LAYOUTS)[number]['name'], readonly Markup[]>> = {
    Title: [
      titleShape('ctrTitle', { left: 96, top: 96, width: 768, height: 150 }),
      bodyShape(3, SUBTITLE, { left: 96, top: 262, width: 768, height: 170 }),
    ],
    Scene: [
      titleShape('title', null),
      bodyShape(3, TEXT, { left: 616, top: 88, width: 308, height: 280 }),
      bodyShape(4, FOOTNOTES, { left: 616, top: 380, width: 308, height: 112 }),
      footShape(null),
      slideNumber(10, 1, LOCALE),
    ],
    List: [titleShape('title', null), bodyShape(3, LIST, null), footShape(null), slideNumber(10, 1, LOCALE)],
  }
  return element(
    'p:sldLayout',
    { ...NAMESPACES, type, preserve: 1, userDrawn: type === null ? 1 : null },
    element('p:cSld', { name }, shapeTree(...shapes[name])),
    element('p:clrMapOvr', {}, element('a:masterClrMapping', {})),
  )
}

/** The slide and the notes on a page of notes; points. */
const NOTES_PAGE = { width: 540, height: 720 } as const
const NOTED: Readonly<Record<'picture' | 'text', Box>> = {
  picture: { left: 54, top: 54, width: 432, height: 243 },
  text: { left: 54, top: 320, width: 432, height: 340 },
}

/** The master of the pages with a speaker's notes. */
export function notesMaster(refer: References): Markup {
  refer.to('theme', '../theme/theme2.xml')
  return element(
    'p:notesMaster',
    { ...NAMESPACES },
    element(
      'p:cSld',
      {},
      background(),
      shapeTree(slideImage(2, NOTED.picture), bodyShape(3, { type: 'body', sz: 'quarter', idx: 3 }, NOTED.text)),
    ),
    element('p:clrMap', COLOUR_MAP),
    element('p:notesStyle', {}, levels(12, { before: 30_000 })),
  )
}

/** The picture of the slide on a page of notes; drawn by the program. */
export function slideImage(id: number, box: Box | null): Markup {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `Slide Image ${id}` }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg', ...(box ? { idx: 2 } : {}) })),
    ),
    box ? (boxed(box) as Markup) : element('p:spPr', {}),
  )
}

/** Sizes of slides and pages of notes, as the presentation lists them. */
export const SIZES = together([
  element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
  element('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
])
