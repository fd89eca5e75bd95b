import { type DefaultTreeAdapterMap, parse } from 'parse5'

// For tests: parses a document like a browser (HTML §13.2), and finds active content.

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Elements that load another document, change content, or swallow what follows. */
const FOREIGN = ['object', 'embed', 'applet', 'frame', 'foreignobject', 'set', 'animate', 'plaintext', 'xmp']
/** Attributes with URLs that are followed; pictures may be data URLs. */
const ADDRESSES = ['href', 'xlink:href', 'action', 'formaction', 'ping']
const SOURCES = ['src', 'poster']

/**
 * Active content of an HTML document: scripts other than data, event handlers, script URLs, links to other hosts,
 * nested documents. One line each.
 */
export function liveParts(html: string): string[] {
  const found: string[] = []
  for (const element of elementsOf(parse(html))) {
    const { tagName, attrs, childNodes } = element
    const [text] = childNodes
    const type = attrs.find(({ name }) => name === 'type')?.value ?? ''
    if (tagName === 'script' && !type.endsWith('json')) {
      const src = attrs.find(({ name }) => name === 'src')
      found.push(src ? `script ${src.value}` : `script: ${text && 'value' in text ? text.value : ''}`)
    }
    if (FOREIGN.includes(tagName.toLowerCase())) found.push(`<${tagName}>`)
    if (tagName === 'base' && attrs.some(({ name }) => name === 'href')) found.push('<base href>')
    for (const { name, value } of attrs) {
      if (/^on/i.test(name) || name === 'srcdoc' || name === 'http-equiv') found.push(`${tagName} ${name}=${value}`)
      const followed = ADDRESSES.includes(name) || (SOURCES.includes(name) && !value.startsWith('data:image/'))
      if (followed && isUnsafe(value)) found.push(`${tagName} ${name}=${value}`)
    }
  }
  return found
}

/** The address of the tested pages. */
const HERE = 'http://localhost:3000/en/'

function isUnsafe(address: string): boolean {
  if (!URL.canParse(address, HERE)) return false
  const { protocol, hostname } = new URL(address, HERE)
  return !['http:', 'https:', 'mailto:'].includes(protocol) || hostname.endsWith('evil.example')
}

export function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsOf(child)
  if ('content' in node) yield* elementsOf(node.content)
}
