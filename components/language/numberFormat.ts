/** Integers below this have no separator of thousands. */
const SEPARATED = 1000

/**
 * `Intl.NumberFormat` for a language with the digits 0 to 9, made once a number needs it: the first one of a page took
 * 140 ms on a phone of the cheap sort, and most numbers are integers below a thousand, which need none.
 */
export function numberFormat(
  locale?: string | readonly string[],
  options?: Intl.NumberFormatOptions,
): { readonly format: (value: number) => string } {
  let made: Intl.NumberFormat | undefined
  return {
    format(value) {
      if (!options && Number.isInteger(value) && value >= 0 && value < SEPARATED) return String(value)
      made ??= new Intl.NumberFormat(locale as string, options)
      return made.format(value)
    },
  }
}
