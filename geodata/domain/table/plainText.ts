/** Names of the characters 160 to 255 in HTML. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', lsquo: '‘' }),
  ...Object.entries({ rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', hellip: '…', bull: '•' }),
  ...Object.entries({ euro: '€', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', lsaquo: '‹', rsaquo: '›' }),
  ...Object.entries({ trade: '™', minus: '−', prime: '′', Prime: '″', thinsp: ' ', ensp: ' ', emsp: ' ' }),
])

/** Replaces the character references of XML and HTML that are known; others stay as they are written. */
export function withCharacters(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,7}));/g, (written, decimal, hex, name) => {
    if (name) return CHARACTERS.get(name) ?? written
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** Elements that end a line. */
const BLOCKS = /^\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|dd|dt|hr|pre)$/
/** Elements whose content is no text. */
const SILENT = /^(?:script|style|template|noscript|iframe|object|svg|head|title|textarea)$/

/**
 * HTML as plain text: lines where blocks end, without tags, comments, scripts and styles. Text that is no HTML keeps
 * its signs, as in "a < b".
 */
export function plainText(html: string): string {
  if (!/<[a-zA-Z!/]/.test(html)) return withCharacters(html).trim()
  let text = ''
  let at = 0
  for (;;) {
    const tag = nextTag(html, at)
    text += html.slice(at, tag?.from)
    if (!tag) break
    if (BLOCKS.test(tag.name)) text += '\n'
    else if (/^\/?t[dh]$/.test(tag.name)) text += ' '
    at = SILENT.test(tag.name) ? endOf(html, tag.name, tag.to) : tag.to
  }
  return withCharacters(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}

/** The first address of a link in HTML, http or https; empty if there is none. */
export function firstLink(html: string): string {
  const [, address = ''] = /<a\s[^<>]{0,2000}?href\s*=\s*["']?(https?:\/\/[^\s"'<>]{1,2000})/i.exec(html) ?? []
  return withCharacters(address)
}

function nextTag(html: string, start: number): { from: number; to: number; name: string } | null {
  for (let from = html.indexOf('<', start); from >= 0; from = html.indexOf('<', from + 1)) {
    if (html.startsWith('<!--', from)) {
      const end = html.indexOf('-->', from + 4)
      return { from, to: end < 0 ? html.length : end + 3, name: '!' }
    }
    const [, name] = /^<(\/?[a-zA-Z][\w:-]{0,30}|!)/.exec(html.slice(from, from + 40)) ?? []
    if (!name) continue
    const end = html.indexOf('>', from)
    return { from, to: end < 0 ? html.length : end + 1, name: name.toLowerCase() }
  }
  return null
}

function endOf(html: string, name: string, from: number): number {
  const end = html.slice(from).search(new RegExp(`</${name}[\\s>]`, 'i'))
  return end < 0 ? html.length : from + end
}
