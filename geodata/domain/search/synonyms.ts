import { stem } from './stem'

/**
 * Synonyms in both languages of the interface, so that a word finds the same on the English and the French page.
 * Folded; forms that the stemmer does not reach are listed separately. Names of people and places are `spellings` of
 * their records instead, except names that the documents themselves write in several ways.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    'kill killed killing dead death die died dies dying',
    'tue tues tuee tuees tuent tuer tuerie mort morts morte mortes meurt meurent mourir deces',
  ],
  ['execute executed execution', 'executer execute executes executee executees executions'],
  ['wounded injured', 'blesse blesses blessee blessees'],
  ['tuareg touareg tamasheq tamashek targui'],
  ['timbuktu tombouctou timbuctu timbuctoo'],
  ['aguelhok aguelhoc'],
  ['aqim aqmi'],
  ['ecowas cedeao'],
  ['coup putsch'],
  ['demonstration demonstrator protest', 'manifestation manifestant'],
  ['strike', 'greve'],
  ['soldier', 'soldat'],
  ['army', 'armee'],
  ['rebel', 'rebelle'],
  ['rebellion uprising', 'soulevement'],
  ['student', 'etudiant'],
  ['arrest arrested', 'arrestation arrete arretes arretee arretees'],
  ['prisoner prison jail imprisoned detained', 'prisonnier emprisonne detenu detenus'],
  ['election', 'scrutin'],
  ['president', 'presidence presidency'],
  ['agreement', 'accord'],
  ['peace', 'paix'],
  ['drought', 'secheresse'],
  ['refugee', 'refugie'],
  ['government', 'gouvernement'],
  ['north northern', 'nord'],
  ['south southern', 'sud'],
  ['independence', 'independance'],
  ['attack', 'attaque'],
].map((forms) => forms.flatMap((of) => of.split(' ')))

const stemsOf = new Map<string, ReadonlySet<string>>()
for (const group of SYNONYMS) {
  const stems = new Set(group.map(stem))
  for (const one of stems) stemsOf.set(one, stems)
}

/** The stems that match a folded word: its own and those of its synonyms. */
export function stemsMeant(word: string): ReadonlySet<string> {
  const own = stem(word)
  return stemsOf.get(own) ?? new Set([own])
}
