import { PRECISION_TERMS, STATUS_TERMS } from '../export/terms'
import type { Atlas } from '../join/atlas'
import type { Localized } from '../language/language'
import { INFERABLE, PRECISIONS, STATUSES } from '../schema/term'
import { whereIds } from '../view/view'
import type { CollectionId, Queryable, QueryableType } from './features'

/** The lists with the ids that properties may have: part of every atlas. */
export type Lists = Pick<Atlas, 'config' | 'regions' | 'kinds' | 'actors' | 'sources'>

/** The properties of a data set with these lists that filters and sorting may name. */
export function queryablesOf(collection: CollectionId, lists: Lists): readonly Queryable[] {
  switch (collection) {
    case 'events':
      return eventQueryables(lists)
    case 'places':
      return placeQueryables(lists)
    case 'regions':
      return regionQueryables(lists)
    case 'stories':
      return storyQueryables(lists)
  }
}

type Values = Queryable['values']

function queryable(
  name: string,
  type: QueryableType,
  title: Localized,
  description: Localized,
  values: Values = null,
): Queryable {
  const sortable = type === 'text' || type === 'integer' || type === 'day'
  return { name, type, title, description, values, sortable }
}

const ID = queryable(
  'id',
  'text',
  { en: 'Identifier', fr: 'Identifiant' },
  { en: 'The stable identifier.', fr: 'L’identifiant stable.' },
)

const NAME = queryable(
  'name',
  'text',
  { en: 'Name', fr: 'Nom' },
  { en: 'The name in the language of the request.', fr: 'Le nom dans la langue de la requête.' },
)

const TITLE = queryable(
  'title',
  'text',
  { en: 'Title', fr: 'Titre' },
  { en: 'The title in the language of the request.', fr: 'Le titre dans la langue de la requête.' },
)

const SUMMARY = queryable(
  'summary',
  'text',
  { en: 'Summary', fr: 'Résumé' },
  { en: 'The summary in the language of the request.', fr: 'Le résumé dans la langue de la requête.' },
)

function eventQueryables(lists: Lists): Queryable[] {
  const actors = lists.actors.map(({ id, name }) => ({ id, name }))
  return [
    ID,
    TITLE,
    SUMMARY,
    queryable(
      'date',
      'when',
      { en: 'Date', fr: 'Date' },
      {
        en: 'The day or days of the event, as far as known. An event whose days all pass the filter matches certainly, one of which some do possibly.',
        fr: 'Le ou les jours de l’événement, tels qu’ils sont connus. Un événement dont tous les jours répondent au filtre est sûr, celui dont quelques-uns y répondent est possible.',
      },
    ),
    queryable(
      'earliest',
      'day',
      { en: 'First possible day', fr: 'Premier jour possible' },
      { en: 'The first day on which it may have happened.', fr: 'Le premier jour où il a pu avoir lieu.' },
    ),
    queryable(
      'latest',
      'day',
      { en: 'Last possible day', fr: 'Dernier jour possible' },
      {
        en: 'The last day on which it may have happened; null if it was still going on when the documents were written, or if the data do not state its end.',
        fr: 'Le dernier jour où il a pu avoir lieu ; null s’il durait encore quand les documents ont été écrits, ou si les données ne disent pas sa fin.',
      },
    ),
    queryable(
      'kind',
      'text',
      { en: 'Kind', fr: 'Type' },
      { en: 'What the event is.', fr: 'Ce qu’est l’événement.' },
      lists.kinds.map(({ id, name }) => ({ id, name })),
    ),
    queryable(
      'status',
      'text',
      { en: 'Status', fr: 'Statut' },
      {
        en: 'The sort of statement; null if the data do not state it.',
        fr: 'La sorte d’affirmation ; null si les données ne la disent pas.',
      },
      STATUSES.map((id) => ({ id, name: STATUS_TERMS[id].name })),
    ),
    queryable(
      'place',
      'text',
      { en: 'Place', fr: 'Lieu' },
      { en: 'The identifier of the place.', fr: 'L’identifiant du lieu.' },
    ),
    queryable(
      'place_name',
      'text',
      { en: 'Name of the place', fr: 'Nom du lieu' },
      { en: 'In the language of the request.', fr: 'Dans la langue de la requête.' },
    ),
    ...whereabouts(lists),
    queryable(
      'actors',
      'texts',
      { en: 'Actors', fr: 'Acteurs' },
      {
        en: 'Everybody whom the event names, in any role.',
        fr: 'Tous ceux que cite l’événement, dans n’importe quel rôle.',
      },
      actors,
    ),
    queryable(
      'acts',
      'texts',
      { en: 'Who acts', fr: 'Qui agit' },
      {
        en: 'The actors who do something in the event.',
        fr: 'Les acteurs qui font quelque chose au cours de l’événement.',
      },
      actors,
    ),
    queryable(
      'acted_on',
      'texts',
      { en: 'Who is acted on', fr: 'Qui subit' },
      {
        en: 'The actors who have something done to them.',
        fr: 'Les acteurs qui subissent l’action de quelqu’un d’autre.',
      },
      actors,
    ),
    queryable(
      'named',
      'texts',
      { en: 'Who is only named', fr: 'Qui est seulement cité' },
      { en: 'The actors who are only mentioned.', fr: 'Les acteurs qui sont seulement mentionnés.' },
      actors,
    ),
    queryable(
      'cited',
      'texts',
      { en: 'Sources', fr: 'Sources' },
      { en: 'The documents that the event cites.', fr: 'Les documents que cite l’événement.' },
      lists.sources.map(({ id, label }) => ({ id, name: label })),
    ),
    queryable(
      'inferred',
      'texts',
      { en: 'Inferred', fr: 'Déduit' },
      {
        en: 'Whether the date or the place is stated by no document.',
        fr: 'Si la date ou le lieu ne sont affirmés par aucun document.',
      },
      INFERABLE.map((id) => ({ id, name: INFERRED_NAMES[id] })),
    ),
    GEOMETRY,
  ]
}

const INFERRED_NAMES = { date: { en: 'Date', fr: 'Date' }, place: { en: 'Place', fr: 'Lieu' } } as const

const GEOMETRY = queryable(
  'geometry',
  'geometry',
  { en: 'Position', fr: 'Position' },
  {
    en: 'Where it is or may be: its point, 25 km around it if only that is known, or the whole area of its regions.',
    fr: 'Où il est ou peut être : son point, 25 km alentour si l’on n’en sait pas plus, ou toute l’étendue de ses régions.',
  },
)

/** What is known of a place, of which events have the same properties. */
function whereabouts(lists: Lists): Queryable[] {
  return [
    queryable(
      'region',
      'where',
      { en: 'Region', fr: 'Région' },
      {
        en: 'The region, or group of regions, in which it is or may be; “abroad” outside the country. It is certain if every region where it may be is named by the filter.',
        fr: 'La région, ou le groupe de régions, où il est ou peut être ; « abroad » hors du pays. C’est sûr si le filtre nomme toutes les régions où il peut être.',
      },
      whereValuesOf(lists),
    ),
    queryable(
      'regions',
      'texts',
      { en: 'Regions where it may be', fr: 'Régions où il peut être' },
      {
        en: 'Every region of the country where it is or may be; empty abroad.',
        fr: 'Toutes les régions du pays où il est ou peut être ; vide à l’étranger.',
      },
      lists.regions.map(({ id, name }) => ({ id, name })),
    ),
    queryable(
      'country',
      'text',
      { en: 'Country', fr: 'Pays' },
      { en: 'Its code of three letters (ISO 3166-1).', fr: 'Son code de trois lettres (ISO 3166-1).' },
    ),
    queryable(
      'precision',
      'text',
      { en: 'Precision', fr: 'Précision' },
      {
        en: 'How precisely the place is known; null if the data do not state it.',
        fr: 'Avec quelle précision le lieu est connu ; null si les données ne le disent pas.',
      },
      PRECISIONS.map((id) => ({ id, name: PRECISION_TERMS[id].name })),
    ),
    queryable(
      'where_prec',
      'integer',
      { en: 'Precision as a number', fr: 'Précision en chiffre' },
      {
        en: 'From 1 (exact) to 6 (country), as in the codebook of UCDP GED.',
        fr: 'De 1 (exact) à 6 (pays), comme dans le manuel de UCDP GED.',
      },
    ),
  ]
}

function whereValuesOf({ config, regions }: Lists): NonNullable<Values> {
  const names = new Map([...regions, ...config.groups].map(({ id, name }) => [id, name]))
  const abroad = { en: 'Abroad', fr: 'À l’étranger' }
  return whereIds({ config, regions }).map((id) => ({ id, name: names.get(id) ?? abroad }))
}

function placeQueryables(lists: Lists): Queryable[] {
  return [
    ID,
    NAME,
    queryable(
      'spellings',
      'texts',
      { en: 'Other spellings', fr: 'Autres graphies' },
      { en: 'Other spellings of the name.', fr: 'Autres graphies du nom.' },
    ),
    ...whereabouts(lists),
    queryable(
      'within',
      'text',
      { en: 'Within', fr: 'Dans' },
      {
        en: 'The place that this one is part of, as a quarter of its city; null for most.',
        fr: 'Le lieu dont celui-ci fait partie, comme un quartier de sa ville ; null pour la plupart.',
      },
    ),
    queryable(
      'geonames',
      'integer',
      { en: 'GeoNames', fr: 'GeoNames' },
      { en: 'Its number in GeoNames, or null.', fr: 'Son numéro dans GeoNames, ou null.' },
    ),
    GEOMETRY,
  ]
}

function regionQueryables({ config }: Lists): Queryable[] {
  return [
    ID,
    NAME,
    queryable(
      'group',
      'text',
      { en: 'Group', fr: 'Groupe' },
      {
        en: 'The group of regions to which it belongs, or null.',
        fr: 'Le groupe de régions auquel elle appartient, ou null.',
      },
      config.groups.map(({ id, name }) => ({ id, name })),
    ),
    queryable(
      'geometry',
      'geometry',
      { en: 'Area', fr: 'Étendue' },
      { en: 'The polygon of the region.', fr: 'Le polygone de la région.' },
    ),
  ]
}

function storyQueryables({ config }: Lists): Queryable[] {
  return [
    ID,
    TITLE,
    queryable(
      'language',
      'text',
      { en: 'Language', fr: 'Langue' },
      { en: 'The language of its texts in this answer.', fr: 'La langue de ses textes dans cette réponse.' },
    ),
    queryable(
      'languages',
      'texts',
      { en: 'Languages', fr: 'Langues' },
      { en: 'The languages in which it is told.', fr: 'Les langues dans lesquelles il est raconté.' },
      config.languages.map((id) => ({ id, name: { en: id, fr: id } })),
    ),
    SUMMARY,
    queryable('author', 'text', { en: 'Author', fr: 'Auteur' }, { en: 'Who wrote it.', fr: 'Qui l’a écrit.' }),
    queryable(
      'updated',
      'day',
      { en: 'Last change', fr: 'Dernière modification' },
      { en: 'The day of its last change.', fr: 'Le jour de sa dernière modification.' },
    ),
    queryable(
      'scenes',
      'integer',
      { en: 'Scenes', fr: 'Scènes' },
      { en: 'The number of its scenes.', fr: 'Le nombre de ses scènes.' },
    ),
  ]
}
