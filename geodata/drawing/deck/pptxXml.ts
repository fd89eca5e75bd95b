import { element, escaped, type Markup, together } from '../poster/xml'
import type { Link, Run, Runs } from './deck'
import type { Box } from './slide'
import { LEADING } from './typeset'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The namespaces of PresentationML (ECMA-376). */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

/** English Metric Units, in which DrawingML measures, in a point. */
const EMU = 12_700

/** A whole number of EMU. */
export function emu(points: number): number {
  return Math.round(points * EMU)
}

/** Collects what a part refers to, and gives each its id. */
export interface References {
  readonly to: (type: string, target: string) => string
  readonly outside: (href: string) => string
  readonly markup: () => Markup
}

const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** References of one part; the same target has one id, as PowerPoint repairs files that name one twice. */
export function references(): References {
  const known: { readonly type: string; readonly target: string; readonly mode: string | null }[] = []
  const idOf = (type: string, target: string, mode: string | null) => {
    const at = known.findIndex((one) => one.type === type && one.target === target)
    if (at >= 0) return `rId${at + 1}`
    known.push({ type, target, mode })
    return `rId${known.length}`
  }
  return {
    to: (type, target) => idOf(type, target, null),
    outside: (href) => idOf('hyperlink', href, 'External'),
    markup: () =>
      element(
        'Relationships',
        { xmlns: PACKAGE_RELATIONS },
        ...known.map(({ type, target, mode }, i) =>
          element('Relationship', {
            Id: `rId${i + 1}`,
            Type: `${NAMESPACES['xmlns:r']}/${type}`,
            Target: target,
            TargetMode: mode,
          }),
        ),
      ),
  }
}

/** How the paragraphs of a shape look; what is missing is as its placeholder has it. */
export interface Look {
  readonly locale: string
  /** Points. */
  readonly size?: number
  readonly colour?: 'tx1' | 'tx2' | 'accent1'
  /** Whether no placeholder says which typeface. */
  readonly alone?: boolean
}

/** Paragraphs of a text body; there must be one. */
export function paragraphs(texts: readonly Runs[], look: Look, refer: References): Markup {
  if (texts.length === 0) return element('a:p', {}, element('a:endParaRPr', { lang: look.locale }))
  return together(
    texts.map((runs) =>
      element(
        'a:p',
        {},
        ...runs.map((run) =>
          element('a:r', {}, runProperties(run, look, refer), element('a:t', {}, escaped(run.text))),
        ),
      ),
    ),
  )
}

function runProperties({ style, raised, href, language }: Run, look: Look, refer: References): Markup {
  return element(
    'a:rPr',
    {
      lang: language ?? look.locale,
      sz: look.size === undefined ? null : Math.round(look.size * 100),
      b: style === 'strong' ? 1 : null,
      i: style === 'emphasis' ? 1 : null,
      baseline: raised ? 30_000 : null,
    },
    look.colour ? element('a:solidFill', {}, element('a:schemeClr', { val: look.colour })) : escaped(''),
    look.alone ? element('a:latin', { typeface: '+mn-lt' }) : escaped(''),
    href ? element('a:hlinkClick', { 'r:id': refer.outside(href) }) : escaped(''),
  )
}

/** A link as a run. */
export function linkRun({ href, words }: Link): Run {
  return { text: words, href }
}

interface Shape {
  readonly id: number
  /** As the list of a slide's objects shows it. */
  readonly name: string
  /** Attributes of its placeholder; null for a shape of its own. */
  readonly placeholder: Readonly<Record<string, string | number>> | null
  /** null: where its placeholder is. */
  readonly box: Box | null
  readonly anchor?: 't' | 'ctr' | 'b'
  readonly content: Markup
}

/** A shape with text. */
export function textShape({ id, name, placeholder, box, anchor, content }: Shape): Markup {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      placeholder ? element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })) : element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr', {}, placeholder ? element('p:ph', placeholder) : escaped('')),
    ),
    element('p:spPr', {}, box ? frame(box) : escaped(''), box ? rectangle() : escaped('')),
    element(
      'p:txBody',
      {},
      element(
        'a:bodyPr',
        { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor, rtlCol: 0 },
        element('a:normAutofit', {}),
      ),
      element('a:lstStyle', {}),
      content,
    ),
  )
}

/** A picture; without a text for those who cannot see it, it counts as described by none. */
export function pictureShape(id: number, name: string, alt: string, relation: string, box: Box): Markup {
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      element('p:cNvPr', { id, name, descr: alt || null }),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr', {}),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      element('a:stretch', {}, element('a:fillRect', {})),
    ),
    element('p:spPr', {}, frame(box), rectangle()),
  )
}

/** A filled rectangle that says nothing. */
export function bar(id: number, box: Box): Markup {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element(
        'p:cNvPr',
        { id, name: `Bar ${id}` },
        element(
          'a:extLst',
          {},
          element(
            'a:ext',
            { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
            element('adec:decorative', {
              'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
              val: 1,
            }),
          ),
        ),
      ),
      element('p:cNvSpPr', {}),
      element('p:nvPr', {}),
    ),
    element(
      'p:spPr',
      {},
      frame(box),
      rectangle(),
      element('a:solidFill', {}, element('a:schemeClr', { val: 'accent1' })),
      element('a:ln', {}, element('a:noFill', {})),
    ),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', {}),
      element('a:lstStyle', {}),
      element('a:p', {}, element('a:endParaRPr', {})),
    ),
  )
}

/** The number of a slide, which PowerPoint keeps right. */
export function slideNumber(id: number, number: number, locale: string): Markup {
  return textShape({
    id,
    name: `Slide Number ${id}`,
    placeholder: { type: 'sldNum', sz: 'quarter', idx: 12 },
    box: null,
    content: element(
      'a:p',
      {},
      element(
        'a:fld',
        { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
        element('a:rPr', { lang: locale }),
        element('a:t', {}, escaped(String(number))),
      ),
    ),
  })
}

function frame({ left, top, width, height }: Box): Markup {
  return element(
    'a:xfrm',
    {},
    element('a:off', { x: emu(left), y: emu(top) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  )
}

function rectangle(): Markup {
  return element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {}))
}

/** The shapes of a slide, a layout or a master. */
export function shapeTree(...shapes: readonly Markup[]): Markup {
  const nothing = (name: string) => element(name, { x: 0, y: 0 })
  const none = (name: string) => element(name, { cx: 0, cy: 0 })
  return element(
    'p:spTree',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr', {}),
      element('p:nvPr', {}),
    ),
    element(
      'p:grpSpPr',
      {},
      element('a:xfrm', {}, nothing('a:off'), none('a:ext'), nothing('a:chOff'), none('a:chExt')),
    ),
    ...shapes,
  )
}

/** Lines as far apart as they are laid out. */
export const LINE_SPACING = element(
  'a:lnSpc',
  {},
  // Programs take the font's own distance, about 1.14, as the whole.
  element('a:spcPct', { val: Math.round((LEADING / 1.16) * 100_000) }),
)
