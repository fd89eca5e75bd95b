/** An object as JSON without its closing brace, to be continued; it must have a member. */
export function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1)
}

/** The elements of an array as JSON, separated by commas, one by one. */
export function* joined(items: Iterable<object>): Generator<string> {
  let between = ''
  for (const item of items) {
    yield between + JSON.stringify(item)
    between = ','
  }
}
