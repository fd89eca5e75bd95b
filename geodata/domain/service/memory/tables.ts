import { eventMembers, geometryOf } from '../../export/geojson'
import { precisionFields } from '../../export/jsonFields'
import { countryOf } from '../../export/provenance'
import type { Atlas, AtlasEvent, Place, Region } from '../../join/atlas'
import { type Columns, columns, type Lists, lists } from '../../join/columns'
import { positionIn } from '../../join/lookup'
import type { Language } from '../../language/language'
import { INFERABLE, PRECISIONS, ROLES, STATUSES } from '../../schema/term'
import { withinRegions } from '../../select/membership'
import { timesOf } from '../../select/times'
import { OPEN_END } from '../../time/interval'
import type { MappedId } from '../features'
import { OF_INFERRED, SAYS } from './answers'
import { groundsOf } from './grounds'
import { type Column, type Table, valueAt } from './table'

/** The collections of an atlas as tables. */
export function tablesOf(atlas: Atlas): Readonly<Record<MappedId, Table>> {
  const places = placeTable(atlas)
  return { events: eventTable(atlas, places), places, regions: regionTable(atlas) }
}

/** Properties of events that are those of their places. */
const OF_PLACE: Readonly<Record<string, string>> = {
  place: 'id',
  place_name: 'name',
  precision: 'precision',
  where_prec: 'where_prec',
  country: 'country',
}

function eventTable(atlas: Atlas, places: Table): Table {
  const table = columns(atlas)
  const { length, earliest, latest, place, placeInferred, dateInferred } = table
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

  /** What is said of the place of each event. */
  const byPlace = (says: Uint8Array) => {
    const result = new Uint8Array(length)
    for (let i = 0; i < length; i++) {
      const one = says[place[i] as number] ?? SAYS.no
      result[i] = placeInferred[i] === 1 ? (OF_INFERRED[one] as number) : one
    }
    return result
  }
  const kept = new Map<string, Column>()
  const listed = (name: string, make: () => Column): Column => {
    const column = kept.get(name) ?? make()
    kept.set(name, column)
    return column
  }
  const inRole = (role: (typeof ROLES)[number]): Lists => {
    const code = ROLES.indexOf(role)
    const { from, values } = table.actors
    return lists(length, (i, add) => {
      for (let at = from[i] as number; at < (from[i + 1] as number); at++)
        if (table.roles[at] === code) add(values[at] as number)
    })
  }
  return {
    collection: 'events',
    length,
    id: table.id,
    find: (id) => positionIn(atlas.events, id),
    column(property, language) {
      const ofPlace = OF_PLACE[property]
      if (ofPlace !== undefined) {
        const column = places.column(ofPlace, language)
        return { is: 'coded', codes: place, values: atlas.places.map((_, i) => valueAt(column, i)) }
      }
      switch (property) {
        case 'title':
          return { is: 'each', at: (i) => table.title(i)[language] }
        case 'summary':
          return {
            is: 'each',
            at: (i) =>
              table
                .sentences(i)
                .map((sentence) => sentence[language])
                .join(' '),
          }
        case 'earliest':
          return { is: 'each', at: (i) => earliest[i] as number }
        case 'latest':
          return { is: 'each', at: (i) => (latest[i] === OPEN_END ? null : (latest[i] as number)) }
        case 'kind':
          return { is: 'coded', codes: table.kind, values: ids(atlas.kinds) }
        case 'status':
          return listed(property, () => ({ is: 'coded', codes: statedStatuses(table), values: STATUSES }))
        case 'actors':
          return { is: 'lists', lists: table.actors, names: ids(atlas.actors) }
        case 'acts':
          return listed(property, () => ({ is: 'lists', lists: inRole('acts'), names: ids(atlas.actors) }))
        case 'acted_on':
          return listed(property, () => ({ is: 'lists', lists: inRole('acted-on'), names: ids(atlas.actors) }))
        case 'named':
          return listed(property, () => ({ is: 'lists', lists: inRole('named'), names: ids(atlas.actors) }))
        case 'cited':
          return { is: 'lists', lists: table.sources, names: ids(atlas.sources) }
        case 'inferred':
          return listed(property, () => ({
            is: 'lists',
            lists: lists(length, (i, add) => {
              if (dateInferred[i] === 1) add(INFERABLE.indexOf('date'))
              if (placeInferred[i] === 1) add(INFERABLE.indexOf('place'))
            }),
            names: INFERABLE,
          }))
        case 'regions':
          return listed(property, () => {
            const column = places.column('regions', language)
            if (column.is !== 'lists') return column
            const { from, values } = column.lists
            return {
              is: 'lists',
              lists: lists(length, (i, add) => {
                const at = place[i] as number
                for (let n = from[at] ?? 0; n < (from[at + 1] ?? 0); n++) add(values[n] as number)
              }),
              names: column.names,
            }
          })
        default:
          return { is: 'each', at: table.id }
      }
    },
    during({ start, end }) {
      const { neededFrom, neededTo } = timesOf(atlas)
      const from = start ?? Number.NEGATIVE_INFINITY
      const to = end ?? Number.POSITIVE_INFINITY
      const says = new Uint8Array(length)
      for (let i = 0; i < length; i++) {
        if ((latest[i] as number) < from || (earliest[i] as number) > to)
          says[i] = dateInferred[i] === 1 ? SAYS.inferredNo : SAYS.no
        else if (dateInferred[i] === 1) says[i] = SAYS.maybe
        // `neededTo` of an open end is later than all days, and no day is later than an open window.
        else says[i] = (neededFrom[i] as number) >= from && (neededTo[i] as number) <= to ? SAYS.yes : SAYS.maybe
      }
      return says
    },
    located: (values) => byPlace(places.located(values)),
    shape: (shape) => byPlace(places.shape(shape)),
    withoutGeometry() {
      const says = places.withoutGeometry()
      return Uint8Array.from(place, (at) => says[at] ?? SAYS.yes)
    },
    feature(i, language) {
      const event = table.event(i)
      const at = atlas.places[place[i] as number]
      if (!at) return { id: event.id, geometry: null, properties: {} }
      return {
        id: event.id,
        geometry: geometryOf(atlas, at),
        properties: {
          ...eventMembers(atlas, event, at, language),
          acts: namesIn(event, 'acts'),
          acted_on: namesIn(event, 'acted-on'),
          named: namesIn(event, 'named'),
          cited: [...new Set(event.citations.map(({ source }) => source))],
        },
      }
    },
  }
}

/** The positions of the statuses that the data state, and for others one beyond them. */
function statedStatuses({ status, statusUnstated }: Columns): Uint8Array {
  return statusUnstated ? status.map((at, i) => (statusUnstated[i] === 1 ? STATUSES.length : at)) : status
}

function namesIn({ actors }: AtlasEvent, role: (typeof ROLES)[number]): string[] {
  return actors.filter((one) => one.role === role).map(({ id }) => id)
}

function placeTable(atlas: Atlas): Table {
  const { places, regions } = atlas
  const at = (i: number) => places[i] as Place
  const listColumn = (names: readonly string[], of: (place: Place) => readonly string[]): Column => {
    const codes = new Map(names.map((name, i) => [name, i]))
    return {
      is: 'lists',
      lists: lists(places.length, (i, add) => {
        for (const name of of(at(i))) {
          const code = codes.get(name)
          if (code !== undefined) add(code)
        }
      }),
      names,
    }
  }
  const columnsByName = new Map<string, Column>()
  const remembered = (name: string, make: () => Column) => {
    const column = columnsByName.get(name) ?? make()
    columnsByName.set(name, column)
    return column
  }
  return {
    collection: 'places',
    length: places.length,
    id: (i) => at(i).id,
    find: (id) => positionIn(places, id),
    column(property, language) {
      switch (property) {
        case 'name':
          return { is: 'each', at: (i) => at(i).name[language] }
        case 'spellings':
          return remembered(property, () =>
            listColumn([...new Set(places.flatMap(({ spellings }) => spellings))], ({ spellings }) => spellings),
          )
        case 'regions':
          return remembered(property, () =>
            listColumn(
              regions.map(({ id }) => id),
              (place) => place.regions,
            ),
          )
        case 'precision':
          return remembered(property, () => ({
            is: 'coded',
            codes: Uint8Array.from(places, ({ precision, precisionUnstated }) =>
              precisionUnstated ? PRECISIONS.length : PRECISIONS.indexOf(precision),
            ),
            values: PRECISIONS,
          }))
        case 'where_prec':
          return { is: 'each', at: (i) => precisionFields(at(i)).where_prec }
        case 'country':
          return { is: 'each', at: (i) => countryOf(at(i), atlas) }
        case 'within':
          return { is: 'each', at: (i) => at(i).within }
        case 'geonames':
          return { is: 'each', at: (i) => at(i).geonames }
        default:
          return { is: 'each', at: (i) => at(i).id }
      }
    },
    during: () => new Uint8Array(places.length).fill(SAYS.yes),
    located(values) {
      const standing = withinRegions(atlas, values)
      return Uint8Array.from(places, (place) => STANDINGS[standing(place)])
    },
    shape: (shape) => groundsOf(atlas).places(shape),
    withoutGeometry: () => Uint8Array.from(places, (place) => (geometryOf(atlas, place) === null ? SAYS.yes : SAYS.no)),
    feature(i, language) {
      const place = at(i)
      const { id, name, spellings, within, origin, geonames, note } = place
      return {
        id,
        geometry: geometryOf(atlas, place),
        properties: {
          name: name[language],
          spellings,
          ...precisionFields(place),
          country: countryOf(place, atlas),
          regions: place.regions,
          within,
          origin: origin[language],
          geonames,
          note: note?.[language] ?? null,
        },
      }
    },
  }
}

const STANDINGS = { certain: SAYS.yes, possible: SAYS.maybe, out: SAYS.no } as const

function regionTable(atlas: Atlas): Table {
  const { regions } = atlas
  const at = (i: number) => regions[i] as Region
  const nothing = () => new Uint8Array(regions.length)
  return {
    collection: 'regions',
    length: regions.length,
    id: (i) => at(i).id,
    find: (id) => positionIn(regions, id),
    column(property, language: Language) {
      switch (property) {
        case 'name':
          return { is: 'each', at: (i) => at(i).name[language] }
        case 'group':
          return { is: 'each', at: (i) => at(i).group }
        default:
          return { is: 'each', at: (i) => at(i).id }
      }
    },
    during: () => nothing().fill(SAYS.yes),
    located: nothing,
    shape: (shape) => groundsOf(atlas).regions(shape),
    withoutGeometry: nothing,
    feature(i, language) {
      const { id, name, group, geometry } = at(i)
      return { id, geometry, properties: { name: name[language], group } }
    },
  }
}
