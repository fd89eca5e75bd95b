// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/*
 * With `experimental.inlineCss` Next writes each style sheet into a style element, and again into the data from which
 * the browser hydrates: half of the data, which are rendered, decoded for the HTML, escaped, hashed, compressed and
 * parsed. React needs only the address there, by which it finds the element. So the build gives Next a reference in
 * place of each sheet (scripts/sheetReferences.mjs), and the server puts the sheets into the style elements.
 */

/** Where the build's style sheets are, and the longest name that is looked for, in bytes. */
const SHEETS = '/_next/static/chunks/'
const LONGEST = 200

/**
 * What Next takes for a style sheet. Where React adds an element, because the page lacks it, this loads the sheet.
 * @param {string} name of the file
 */
export function reference(name) {
  return `@import"${SHEETS}${name}";`
}

/**
 * File names of the style sheets that a page refers to, in the order in which it first does.
 * @param {Buffer} page
 * @returns {Set<string>}
 */
export function sheetNames(page) {
  /** @type {Set<string>} */
  const names = new Set()
  for (let at = page.indexOf(SHEETS); at >= 0; at = page.indexOf(SHEETS, at)) {
    at += SHEETS.length
    const [name] = /^[\w.-]+\.css/.exec(page.toString('latin1', at, at + LONGEST)) ?? []
    if (name !== undefined) names.add(name)
  }
  return names
}

/**
 * The style sheets of a build by file name.
 * @param {string} build folder of the build
 * @returns {ReadonlyMap<string, Buffer>}
 */
export function readSheets(build) {
  const chunks = path.join(build, 'static', 'chunks')
  const names = readdirSync(chunks).filter((name) => name.endsWith('.css'))
  return new Map(names.map((name) => [name, readFileSync(path.join(chunks, name))]))
}

const [OPEN, CLOSE] = ['<style ', '</style>']

/** Where a layout finds nothing, Next leaves the page to the browser: its style sheets are named in its data only. */
const LEFT_TO_BROWSER = '<html id="__next_error__"'
/** Begins the order of all layers, which is declared once (components/ui/tokens.css), and must be known first. */
const LAYERS = '@layer tokens,'

/**
 * A page with its style sheets. React writes one element for all sheets of a kind, with their addresses in
 * `data-href`. An element with an unknown sheet keeps its references, which work as well, but cost requests.
 * @param {Buffer} page
 * @param {ReadonlyMap<string, Buffer>} sheets by file name
 * @returns {Buffer}
 */
export function withSheets(page, sheets) {
  if (page.subarray(0, 200).includes(LEFT_TO_BROWSER)) return withSheetsOfData(page, sheets)
  /** @type {Buffer[]} */
  const pieces = []
  let done = 0
  for (let at = page.indexOf(OPEN); at >= 0; at = page.indexOf(OPEN, at)) {
    const content = page.indexOf('>', at) + 1
    const end = page.indexOf(CLOSE, content)
    if (content === 0 || end < 0) break
    const [, addresses = ''] = /\sdata-href="([^"]*)"/.exec(page.toString('latin1', at, content)) ?? []
    const found = addresses.split(' ').map((address) => sheets.get(address.slice(address.lastIndexOf('/') + 1)))
    if (found.every((sheet) => sheet !== undefined)) {
      pieces.push(page.subarray(done, content), ...found)
      done = end
    }
    at = end
  }
  return done === 0 ? page : Buffer.concat([...pieces, page.subarray(done)])
}

/**
 * A page that is left to the browser, with an element for all style sheets that its data name.
 * @param {Buffer} page
 * @param {ReadonlyMap<string, Buffer>} sheets by file name
 */
function withSheetsOfData(page, sheets) {
  const end = page.indexOf('</head>')
  const found = [...sheetNames(page)]
    .map((name) => ({ name, sheet: sheets.get(name) ?? Buffer.alloc(0) }))
    .filter(({ sheet }) => sheet.length > 0)
    .sort((a, b) => Number(b.sheet.includes(LAYERS)) - Number(a.sheet.includes(LAYERS)))
  if (end < 0 || found.length === 0) return page
  const addresses = found.map(({ name }) => `${SHEETS}${name}`).join(' ')
  return Buffer.concat([
    page.subarray(0, end),
    Buffer.from(`<style data-precedence="next" data-href="${addresses}">`),
    ...found.map(({ sheet }) => sheet),
    Buffer.from(CLOSE),
    page.subarray(end),
  ])
}
