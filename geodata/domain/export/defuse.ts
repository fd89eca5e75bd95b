/**
 * Characters that make a spreadsheet read a cell as a formula if they come first: OWASP, "CSV Injection", and the
 * full-width forms that East Asian editions of Excel treat alike. A cell may also begin after `;` or a tab, which many
 * locales of Excel use as separators.
 */
const STARTS = '=+\\-@\\t\\r\\n\\0＝＋－＠'
const LIVE = new RegExp(`(?<=^|[;\\t\\r\\n])([' ]*)(?=[${STARTS}])`, 'g')
/** Most texts have none of them, which is quickly known. */
const ANY = new RegExp(`[${STARTS}]`)
const DEFUSED = new RegExp(`(?<=^|[;\\t\\r\\n])'([' ]*)(?=[${STARTS}])`, 'g')

/**
 * Protects a text from being read as a formula: adds an apostrophe, which spreadsheets read as "this is text", before
 * each beginning that could be one. `undefused` reverses it.
 */
export function defused(text: string): string {
  return ANY.test(text) ? text.replace(LIVE, "'$1") : text
}

/**
 * Reverses `defused`.
 *
 * @internal Exported for tests.
 */
export function undefused(text: string): string {
  return text.replace(DEFUSED, '$1')
}
