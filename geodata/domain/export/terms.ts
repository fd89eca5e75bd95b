import type { Atlas } from '../join/atlas'
import type { Localized } from '../language/language'
import {
  type ActorType,
  type Basis,
  type LinkKind,
  PRECISIONS,
  type Precision,
  type Role,
  type Status,
  wherePrec,
} from '../schema/term'

/** A term of a closed list, as explained in files and codebook. */
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

export const LINK_TERMS: Readonly<Record<LinkKind, Term>> = {
  'led-to': {
    name: { en: 'Led to', fr: 'A conduit à' },
    meaning: {
      en: 'The event that holds the link helped to bring about the other.',
      fr: 'L’événement qui porte le lien a contribué à provoquer l’autre.',
    },
  },
  'part-of': {
    name: { en: 'Part of', fr: 'Fait partie de' },
    meaning: {
      en: 'The event that holds the link is a stage or a detail of the other.',
      fr: 'L’événement qui porte le lien est une étape ou un détail de l’autre.',
    },
  },
  answers: {
    name: { en: 'In response to', fr: 'En réponse à' },
    meaning: {
      en: 'The event that holds the link is a response to the other.',
      fr: 'L’événement qui porte le lien est une réponse à l’autre.',
    },
  },
}

export const PRECISION_TERMS: Readonly<Record<Precision, Term>> = {
  exact: {
    name: { en: 'exact place', fr: 'lieu exact' },
    meaning: {
      en: 'The place itself is known; its point is given.',
      fr: 'Le lieu lui-même est connu ; son point est donné.',
    },
  },
  near: {
    name: { en: 'within about 25 km of this point', fr: 'à moins de 25 km environ de ce point' },
    meaning: {
      en: 'The place lies within about 25 km of the point given, as a building whose coordinates are not known lies near the point of its town.',
      fr: 'Le lieu est à moins de 25 km environ du point donné, comme un bâtiment sans coordonnées connues l’est du point de sa ville.',
    },
  },
  district: {
    name: { en: 'somewhere in this district', fr: 'quelque part dans ce cercle (subdivision)' },
    meaning: {
      en: 'Only the district is known; the place has no point.',
      fr: 'Seul le cercle est connu ; le lieu n’a pas de point.',
    },
  },
  region: {
    name: { en: 'somewhere in this region', fr: 'quelque part dans cette région' },
    meaning: {
      en: 'Only the region is known; the place has its polygon, and no point.',
      fr: 'Seule la région est connue ; le lieu en a le polygone, et pas de point.',
    },
  },
  part: {
    name: { en: 'somewhere in this part of the country', fr: 'quelque part dans cette partie du pays' },
    meaning: {
      en: 'Only a part of the country is known, as the north; the place has the polygons of its regions, and no point.',
      fr: 'Seule une partie du pays est connue, comme le nord ; le lieu a les polygones de ses régions, et pas de point.',
    },
  },
  country: {
    name: { en: 'somewhere in the country, or all of it', fr: 'quelque part dans le pays, ou dans tout le pays' },
    meaning: {
      en: 'Only the country is known, or the event concerns all of it; the place has no geometry.',
      fr: 'Seul le pays est connu, ou l’événement le concerne en entier ; le lieu n’a pas de géométrie.',
    },
  },
}

/** @internal Exported for tests. */
export const ACTOR_TERMS: Readonly<Record<ActorType, Term>> = {
  person: {
    name: { en: 'A person', fr: 'Une personne' },
    meaning: { en: 'One person whom the documents name.', fr: 'Une personne que nomment les documents.' },
  },
  body: {
    name: { en: 'An organisation', fr: 'Une organisation' },
    meaning: {
      en: 'An institution, party, armed movement, company or other body that has a name.',
      fr: 'Une institution, un parti, un mouvement armé, une entreprise ou un autre organisme qui porte un nom.',
    },
  },
  group: {
    name: { en: 'A group', fr: 'Un groupe' },
    meaning: {
      en: 'People whom the documents name together, without a body of their own.',
      fr: 'Des personnes que les documents nomment ensemble, sans organisme qui leur soit propre.',
    },
  },
  state: {
    name: { en: 'A state', fr: 'Un État' },
    meaning: {
      en: 'A country that acts or is named as such.',
      fr: 'Un pays qui agit ou qui est cité en tant que tel.',
    },
  },
}

/** Terms as a list, each with its id. */
export function termList(terms: Readonly<Record<string, Term>>): ({ readonly id: string } & Term)[] {
  return Object.entries(terms).map(([id, term]) => ({ id, ...term }))
}

/** The meaning of the ids in the GeoJSON files, in every language. */
export function termsOf({ sources, actors, kinds, measures }: Atlas) {
  return {
    sources,
    actors,
    kinds,
    measures,
    statuses: termList(STATUS_TERMS),
    bases: termList(BASIS_TERMS),
    roles: termList(ROLE_TERMS),
    links: termList(LINK_TERMS),
    precisions: PRECISIONS.map((id) => ({ id, where_prec: wherePrec(id), ...PRECISION_TERMS[id] })),
    actor_types: termList(ACTOR_TERMS),
  }
}
