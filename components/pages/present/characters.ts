/** Every character in the strings of some values, once each: decides which font files a page needs. */
export function charactersIn(...values: readonly unknown[]): string {
  return [...new Set(JSON.stringify(values))].toSorted().join('')
}
