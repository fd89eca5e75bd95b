/**
 * The value of a JSON text that was cut off, without what stands after the last comma, and closed there; undefined if
 * too little is left, or the text is damaged before.
 */
export function withoutTail(text: string): unknown {
  const open: ('}' | ']')[] = []
  const cuts: { readonly at: number; readonly close: string }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      at = stringEnd(text, at)
    } else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']')
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',') cuts.push({ at, close: [...open].reverse().join('') })
  }
  // Where bytes were changed, rather than cut, some text before the end may be wrong, too.
  for (const { at, close } of halving(cuts)) {
    try {
      return JSON.parse(text.slice(0, at) + close)
    } catch {}
  }
  return undefined
}

/** The last cut, and then ever earlier ones, in few steps. */
function* halving<T>(cuts: readonly T[]): Generator<T> {
  let step = 1
  for (let i = cuts.length - 1; i >= 0; i -= step, step *= 2) {
    const cut = cuts[i]
    if (cut !== undefined) yield cut
  }
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
