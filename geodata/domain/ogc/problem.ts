import { distance } from 'fastest-levenshtein'
import type { Localized } from '../language/language'

/** What is wrong with a request, for whoever made it. */
export interface Problem {
  /** Name of the parameter, as it was or should be given. */
  readonly parameter: string
  /** What was given, shortened if long. */
  readonly value: string
  /** What is wrong, and what would be right: one or two sentences. */
  readonly detail: Localized
  /** In a filter: the number of the character, from 1, at which it was found. */
  readonly position: number | null
}

/** Thrown inside this room where something cannot be read; `at` is an offset in the text, if known. */
export class Refused extends Error {
  readonly detail: Localized
  readonly at: number | null

  constructor(en: string, fr: string, at: number | null = null) {
    super(en)
    this.detail = { en, fr }
    this.at = at
  }
}

const MOST_SHOWN = 120

/** A text as a problem quotes it. */
export function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** What would be right instead of an unknown name: the nearest one, or a short list. */
export function instead(found: string, known: readonly string[]): Localized {
  const wanted = found.toLowerCase()
  const [nearest] = known
    .map((name) => ({ name, steps: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  if (nearest && nearest.steps <= Math.max(Math.min(2, found.length / 2), found.length / 3))
    return { en: `Did you mean '${nearest.name}'?`, fr: `Vouliez-vous dire « ${nearest.name} » ?` }
  const few = known.slice(0, 12).join(', ')
  const rest = known.length - 12
  return {
    en: `Known are ${few}${rest > 0 ? ` and ${rest} more` : ''}.`,
    fr: `Valeurs connues : ${few}${rest > 0 ? ` et ${rest} autres` : ''}.`,
  }
}

/** Runs a reader; what it refuses becomes the problem of a parameter. */
export function reading<T>(
  parameter: string,
  value: string,
  read: () => T,
): { readonly read: T } | { readonly problem: Problem } {
  try {
    return { read: read() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { detail, at } = error
    return { problem: { parameter, value: shown(value), detail, position: at === null ? null : at + 1 } }
  }
}
