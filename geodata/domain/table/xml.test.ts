import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits'
import { attribute, XmlReader } from './xml'

const DOCUMENT = `<?xml version="1.0"?>
<!DOCTYPE kml [<!ELEMENT kml ANY>]>
<!-- <a> --><k:kml xmlns:k="x"><name a="1 > 0" b='"'>a &amp; b &#233;&#x301; &nbsp;&unknown; &</name><alone/>
<text><![CDATA[<b> ]] &amp;]]></text></k:kml>
`

/** What the reader tells, with neighbouring texts joined. */
function told(document: string, size = document.length): string[] {
  const said: string[] = []
  let text = ''
  const flush = () => {
    if (text.trim()) said.push(text.trim())
    text = ''
  }
  const reader = new XmlReader(
    {
      open: (name, attributes) => {
        flush()
        said.push(`<${name}${attributes.trim() ? ` ${attributes.trim()}` : ''}>`)
      },
      text: (piece) => {
        text += piece
      },
      close: (name) => {
        flush()
        said.push(`</${name}>`)
      },
    },
    LIMITS,
  )
  for (let from = 0; from < document.length; from += size) reader.push(document.slice(from, from + size))
  reader.end()
  return said
}

describe('the XML reader', () => {
  it('tells elements, text and CDATA, with characters decoded', () => {
    expect(told(DOCUMENT)).toEqual([
      '<kml xmlns:k="x">',
      `<name a="1 > 0" b='"'>`,
      'a & b é\u0301 \u00a0&unknown; &',
      '</name>',
      '<alone>',
      '</alone>',
      '<text>',
      '<b> ]] &amp;',
      '</text>',
      '</kml>',
    ])
  })

  it('tells the same, however the document is cut', () => {
    for (let size = 1; size < 40; size++) expect(told(DOCUMENT, size)).toEqual(told(DOCUMENT))
  })

  it.each([
    ['an element that is not closed', '<a>\n<b>\n</a>', 'broken-xml', 3],
    ['a document that ends early', '<a>\n<b', 'broken-xml', 2],
    ['a comment that does not end', '<a>\n<!-- x </a>', 'broken-xml', 2],
    ['a close too many', '<a></a>\n</a>', 'broken-xml', 2],
    ['an empty name', '<a><></a>', 'broken-xml', 1],
    ['entities of its own', '<!DOCTYPE a [\n<!ENTITY x "y">]><a>&x;</a>', 'xml-entities', 1],
  ])('refuses %s, with the line', (_, document, code, line) => {
    for (const size of [1, 7, 100])
      expect(() => told(document, size)).toThrow(expect.objectContaining({ code, params: { line } }))
  })

  it('refuses deep nesting and endless tags', () => {
    expect(() => told('<a>'.repeat(101))).toThrow(expect.objectContaining({ code: 'deep-xml' }))
    expect(() => told(`<a b="${'x'.repeat(2 ** 20)}`)).toThrow(expect.objectContaining({ code: 'long-tag' }))
  })
})

describe('an attribute', () => {
  it.each([
    ['r', ' r="A1" s="2"', 'A1'],
    ['s', ' r="A1" s="2"', '2'],
    ['s', ' xs="1" s = \'2\'', '2'],
    ['id', ' sheetId="3" r:id="rId1"', 'rId1'],
    ['name', ' name="a &amp; b"', 'a & b'],
    ['t', ' r="A1"', null],
    ['t', ' x="t" t="s"', 's'],
    ['t', ' t="s', null],
  ])('%s of %s', (name, attributes, value) => {
    expect(attribute(attributes, name)).toBe(value)
  })
})
