import type { Atlas } from '../join/atlas'
import type { Localized } from '../language/language'
import type { Basis, Role, Status } from '../schema/term'

/** A term of a closed list as the files and the codebook explain it. */
export interface Term {
  readonly name: Localized
  readonly meaning: Localized
}

export const STATUS_TERMS: Readonly<Record<Status, Term>> = {
  reported: {
    name: { en: 'Reported', fr: 'Rapporté' },
    meaning: {
      en: 'A document tells it as having happened.',
      fr: 'Un document le rapporte comme ayant eu lieu.',
    },
  },
  announced: {
    name: { en: 'Announced', fr: 'Annoncé' },
    meaning: {
      en: 'It was planned or expected when the document was written; no document says that it took place.',
      fr: 'Il était prévu ou attendu quand le document a été écrit ; aucun document ne dit qu’il a eu lieu.',
    },
  },
  judged: {
    name: { en: 'Judged', fr: 'Avis ou jugement' },
    meaning: {
      en: 'An opinion, or a state of affairs that somebody asserts.',
      fr: 'Une opinion, ou un état de fait que quelqu’un affirme.',
    },
  },
}

export const BASIS_TERMS: Readonly<Record<Basis, Term>> = {
  stated: {
    name: { en: 'Stated', fr: 'Établi par la source' },
    meaning: {
      en: 'The passage itself says how one event bears on the other.',
      fr: 'Le passage dit lui-même quel rapport unit les deux événements.',
    },
  },
  inferred: {
    name: { en: 'Inferred', fr: 'Déduit' },
    meaning: {
      en: 'The atlas infers the link from what the documents say of each event.',
      fr: 'L’atlas déduit le lien de ce que les documents disent de chaque événement.',
    },
  },
}

export const ROLE_TERMS: Readonly<Record<Role, Term>> = {
  acts: {
    name: { en: 'Acts', fr: 'Agit' },
    meaning: { en: 'Does something in the event.', fr: 'Fait quelque chose au cours de l’événement.' },
  },
  'acted-on': {
    name: { en: 'Is acted on', fr: 'Subit' },
    meaning: { en: 'Has something done to them.', fr: 'Subit l’action de quelqu’un d’autre.' },
  },
  named: {
    name: { en: 'Is named', fr: 'Est cité' },
    meaning: {
      en: 'Is only mentioned: neither acts nor is acted on.',
      fr: 'Est seulement mentionné : n’agit ni ne subit.',
    },
  },
}

/** Terms as a list, each with its id. */
export function termList(terms: Readonly<Record<string, Term>>): ({ readonly id: string } & Term)[] {
  return Object.entries(terms).map(([id, term]) => ({ id, ...term }))
}

/** What the ids in the GeoJSON files stand for, in every language. */
export function termsOf({ sources, actors, kinds, measures }: Atlas) {
  return {
    sources,
    actors,
    kinds,
    measures,
    statuses: termList(STATUS_TERMS),
    bases: termList(BASIS_TERMS),
    roles: termList(ROLE_TERMS),
  }
}
