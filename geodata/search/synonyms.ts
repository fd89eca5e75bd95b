import { stem } from './stem'

/**
 * Words that readers use for one another, in either language of the interface and folded; each form that the stemmer does not reach stands by itself. Names of
 * people and places are not here: they are the `spellings` of their records.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  'kill killed killing dead death die died dies dying'.split(' '),
  'tue tues tuee tuees tuent tuer tuerie mort morts morte mortes meurt meurent mourir deces'.split(' '),
  'tuareg touareg'.split(' '),
  'coup putsch'.split(' '),
  'demonstration demonstrator protest manifestation manifestant'.split(' '),
]

const stemsOf = new Map<string, ReadonlySet<string>>()
for (const group of SYNONYMS) {
  const stems = new Set(group.map(stem))
  for (const one of stems) stemsOf.set(one, stems)
}

/** The stems that a folded word stands for: its own, and those of its synonyms. */
export function stemsMeant(word: string): ReadonlySet<string> {
  const own = stem(word)
  return stemsOf.get(own) ?? new Set([own])
}
