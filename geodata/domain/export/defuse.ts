/**
 * What makes a spreadsheet take a cell for a formula when it stands first: OWASP, "CSV Injection", and the full-width
 * forms that East Asian editions of Excel read alike. A cell also begins after `;` and after a tab wherever those are
 * taken for the separator, as Excel does in half of Europe.
 */
const STARTS = '=+\\-@\\t\\r\\n\\0＝＋－＠'
const LIVE = new RegExp(`(?<=^|[;\\t\\r\\n])([' ]*)(?=[${STARTS}])`, 'g')
const DEFUSED = new RegExp(`(?<=^|[;\\t\\r\\n])'([' ]*)(?=[${STARTS}])`, 'g')

/**
 * A text that no spreadsheet takes for a formula: an apostrophe, which spreadsheets read as "this is text", before each
 * beginning that could be one. `undefused` takes it away again.
 */
export function defused(text: string): string {
  return text.replace(LIVE, "'$1")
}

/**
 * The text that was defused.
 *
 * @internal Exported for tests.
 */
export function undefused(text: string): string {
  return text.replace(DEFUSED, '$1')
}
