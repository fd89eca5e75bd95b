/** Every letter and sign that some values have in their texts, each once: by them a page knows which fonts it needs. */
export function lettersIn(...values: readonly unknown[]): string {
  return [...new Set(JSON.stringify(values))].toSorted().join('')
}
