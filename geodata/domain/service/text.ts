import type { Ignored } from './features'

/** A text without what a comparison ignores. */
export function folded(text: string, ignoring: readonly Ignored[]): string {
  let result = text
  if (ignoring.includes('accents')) result = result.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  if (ignoring.includes('case')) result = result.toLowerCase()
  return result
}

/** Orders texts by code points, as PostgreSQL's collation "C" does; JavaScript's `<` orders surrogates otherwise. */
export function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left === right) continue
    return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1
  }
  return a.length - b.length
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

type Step = { readonly any: true } | { readonly any: false; readonly letter: string | null }

/**
 * Whether texts are like a pattern: `%` any characters, `_` one, a backslash takes the next as it is. In time
 * proportional to both lengths at worst, whatever the pattern.
 */
export function likeness(pattern: string): (text: string) => boolean {
  const steps: Step[] = []
  const letters = [...pattern]
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] as string
    if (letter === '%') {
      if (!steps.at(-1)?.any) steps.push({ any: true })
    } else if (letter === '_') steps.push({ any: false, letter: null })
    else if (letter === '\\' && i + 1 < letters.length) steps.push({ any: false, letter: letters[++i] as string })
    else steps.push({ any: false, letter })
  }
  return (text) => isLike([...text], steps)
}

/** After a `%` the shortest stretch is tried first; if the rest fails, only the last `%` needs to stretch further. */
function isLike(text: readonly string[], steps: readonly Step[]): boolean {
  let [at, step, star, retry] = [0, 0, -1, 0]
  while (at < text.length) {
    const now = steps[step]
    if (now?.any) {
      star = step++
      retry = at
    } else if (now && (now.letter === null || now.letter === text[at])) {
      at++
      step++
    } else if (star >= 0) {
      step = star + 1
      at = ++retry
    } else return false
  }
  while (steps[step]?.any) step++
  return step === steps.length
}
