import path from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { unzipSync } from 'fflate'

/** A slide of a presentation, read without what wrote it. */
export interface ReadSlide {
  readonly title: string
  /** Every paragraph, title included. */
  readonly texts: readonly string[]
  readonly notes: readonly string[]
  readonly links: readonly string[]
  readonly pictures: readonly { readonly alt: string; readonly bytes: Uint8Array }[]
  /** Texts in one style. */
  readonly italic: readonly string[]
  readonly raised: readonly string[]
  readonly languages: readonly string[]
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/**
 * The order of children that the schemas of ECMA-376 prescribe (sequences of PresentationML and DrawingML), for what
 * is written: PowerPoint refuses another.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:notesStyle'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr'],
  'p:sld': ['p:cSld', 'p:clrMapOvr'],
  'p:notes': ['p:cSld', 'p:clrMapOvr'],
  'p:cSld': ['p:bg', 'p:spTree'],
  'p:bgPr': ['a:solidFill', 'a:effectLst'],
  'p:spTree': ['p:nvGrpSpPr', 'p:grpSpPr', 'p:sp|p:pic'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:nvPicPr': ['p:cNvPr', 'p:cNvPicPr', 'p:nvPr'],
  'p:spPr': ['a:xfrm', 'a:prstGeom', 'a:solidFill', 'a:ln'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', 'a:r|a:fld', 'a:endParaRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'a:fld': ['a:rPr', 'a:t'],
  'a:rPr': ['a:solidFill', 'a:latin', 'a:hlinkClick'],
  'a:defRPr': ['a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'a:lvl1pPr': ['a:lnSpc', 'a:spcBef', 'a:buNone', 'a:defRPr'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:clrScheme': [
    ...['a:dk1', 'a:lt1', 'a:dk2', 'a:lt2'],
    ...[1, 2, 3, 4, 5, 6].map((i) => `a:accent${i}`),
    ...['a:hlink', 'a:folHlink'],
  ],
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
  'a:theme': ['a:themeElements', 'a:objectDefaults', 'a:extraClrSchemeLst'],
}

/** What must be there exactly once. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'p:sp': ['p:nvSpPr', 'p:spPr'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:txBody': ['a:bodyPr'],
  'a:r': ['a:t'],
  'p:bgPr': ['a:effectLst'],
  'p:cSld': ['p:spTree'],
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
})

type Node = Readonly<Record<string, unknown>>

function elementOf(node: Node): Element | null {
  const [name = ''] = Object.keys(node).filter((key) => key !== ':@')
  const inner = node[name]
  if (name === '#text' || !Array.isArray(inner)) return null
  const nodes = inner as readonly Node[]
  return {
    name,
    attributes: (node[':@'] as Readonly<Record<string, string>> | undefined) ?? {},
    children: nodes.map(elementOf).filter((one) => one !== null),
    text: nodes.map((one) => (typeof one['#text'] === 'string' ? one['#text'] : '')).join(''),
  }
}

function* within(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* within(child)
}

function all(element: Element | undefined, name: string): Element[] {
  return element ? [...within(element)].filter((one) => one.name === name) : []
}

/**
 * A presentation with its faults in words: XML that is not well-formed, elements out of order, missing or duplicate
 * parts, relations, types and ids.
 */
export function readPresentation(file: Uint8Array): {
  readonly slides: readonly ReadSlide[]
  readonly faults: string[]
} {
  const files = unzipSync(file)
  const decoder = new TextDecoder()
  const faults: string[] = []
  const parts = new Map<string, Element>()
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const text = decoder.decode(bytes)
    const valid = XMLValidator.validate(text)
    if (valid !== true) faults.push(`${name}: ${valid.err.msg}`)
    const root = (parser.parse(text) as readonly Node[]).map(elementOf).find((one) => one && one.name !== '?xml')
    if (root) parts.set(name, root)
  }
  const types = parts.get('[Content_Types].xml')
  const overrides = all(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1))
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension))
  for (const name of overrides) if (!files[name]) faults.push(`${name} is declared and missing`)
  for (const name of Object.keys(files)) {
    const plain = name.endsWith('.xml') && name !== '[Content_Types].xml'
    if (plain && !overrides.includes(name)) faults.push(`${name} has no type of its own`)
    if (!defaults.has(name.split('.').at(-1) ?? '')) faults.push(`${name} has no type`)
  }
  const reached = new Set<string>()
  const relations = (name: string) => {
    const rels = parts.get(path.posix.join(path.posix.dirname(name), '_rels', `${path.posix.basename(name)}.rels`))
    return new Map(
      all(rels, 'Relationship').map(({ attributes: { Id = '', Target = '', TargetMode = '' } }) => {
        const target = TargetMode === 'External' ? Target : path.posix.join(path.posix.dirname(name), Target)
        if (TargetMode !== 'External') {
          reached.add(target)
          if (!files[target]) faults.push(`${name} refers to ${target}, which is missing`)
        }
        return [Id, target]
      }),
    )
  }
  relations('x')
  for (const { attributes } of all(parts.get('_rels/.rels'), 'Relationship')) reached.add(attributes.Target ?? '')
  for (const [name, root] of parts) {
    if (name.endsWith('.rels') || name === '[Content_Types].xml') continue
    const related = relations(name)
    const ids = new Set<string>()
    for (const one of within(root)) {
      faults.push(...orderFaults(one).map((fault) => `${name}: ${fault}`))
      for (const [key, value] of Object.entries(one.attributes))
        if (/^r:(id|embed)$/.test(key) && !related.has(value)) faults.push(`${name}: nothing is ${value}`)
      if (one.name !== 'p:cNvPr') continue
      const { id = '' } = one.attributes
      if (ids.has(id)) faults.push(`${name}: two shapes are ${id}`)
      ids.add(id)
    }
  }
  for (const name of Object.keys(files))
    if (!/^_rels|\/_rels\/|^\[Content/.test(name) && !reached.has(name)) faults.push(`nothing refers to ${name}`)
  const presentation = parts.get('ppt/presentation.xml')
  const listed = relations('ppt/presentation.xml')
  const slides = all(presentation, 'p:sldId').map(({ attributes }): ReadSlide => {
    const name = listed.get(attributes['r:id'] ?? '') ?? ''
    const slide = parts.get(name)
    const related = relations(name)
    const notes = [...related.values()].find((target) => target.includes('notesSlides/'))
    const title = all(slide, 'p:sp').find((shape) =>
      all(shape, 'p:ph').some(({ attributes: { type = '' } }) => /^(ctrT|t)itle$/.test(type)),
    )
    const runs = all(slide, 'a:r').map((run) => ({
      look: all(run, 'a:rPr')[0]?.attributes ?? {},
      text: all(run, 'a:t')[0]?.text ?? '',
    }))
    return {
      title: textsOf(title).join(' '),
      texts: textsOf(slide),
      notes: notes ? textsOf(parts.get(notes)) : [],
      links: all(slide, 'a:hlinkClick').map((link) => related.get(link.attributes['r:id'] ?? '') ?? ''),
      pictures: all(slide, 'p:pic').map((picture) => ({
        alt: all(picture, 'p:cNvPr')[0]?.attributes.descr ?? '',
        bytes: files[related.get(all(picture, 'a:blip')[0]?.attributes['r:embed'] ?? '') ?? ''] ?? new Uint8Array(),
      })),
      italic: runs.filter(({ look }) => look.i === '1').map(({ text }) => text),
      raised: runs.filter(({ look }) => look.baseline !== undefined).map(({ text }) => text),
      languages: [...new Set(runs.map(({ look }) => look.lang ?? ''))],
    }
  })
  return { slides, faults }
}

function textsOf(element: Element | undefined): string[] {
  return all(element, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .filter((text) => text !== '')
}

function orderFaults({ name, children }: Element): string[] {
  const order = ORDER[name]
  const faults = (REQUIRED[name] ?? [])
    .filter((wanted) => children.filter((child) => child.name === wanted).length !== 1)
    .map((wanted) => `${name} needs one ${wanted}`)
  if (!order) return faults
  let reached = 0
  for (const child of children) {
    const at = order.findIndex((names) => names.split('|').includes(child.name))
    if (at < 0) faults.push(`${name} has ${child.name}`)
    else if (at < reached) faults.push(`${name} has ${child.name} too late`)
    reached = Math.max(reached, at)
  }
  return faults
}
