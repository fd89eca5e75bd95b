import type { Geometry } from 'geojson'
import type { Atlas, Place } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import { INFERABLE, ROLES, STATUSES } from '../../domain/schema/term'
import { withinRegions } from '../../domain/select/membership'
import type { Box, Condition, Filter, Ignored, Value } from '../../domain/service/features'
import { boxesAround } from '../../domain/service/memory/boxes'
import { byCodePoints, folded, likeness } from '../../domain/service/text'
import { OPEN_END } from '../../domain/time/interval'
import { numbers } from './copied'
import type { Current, Fragment, Sql } from './database'
import { ROLE_SPACE } from './meta'
import { joined } from './selecting'

/** How rows match a filter: two conditions, of which the first is never true without the second. */
export interface Truth {
  readonly certain: Fragment
  readonly possible: Fragment
}

/** What is said of a row before it is known whether it is negated: two conditions that are never null. */
interface Says {
  readonly yes: Fragment
  readonly no: Fragment
  /** Whether it depends on something inferred: then its `not` is never certain. */
  readonly inferred: Fragment
}

/** The names of a list of the data set, for events as positions among them. */
interface Names {
  readonly names: readonly string[]
  readonly positions: Fragment
  /** What is true of an event of whose positions this is true: they may be in another table. */
  readonly having?: (condition: Fragment) => Fragment
}

/**
 * Filters of one collection as conditions in SQL, over `e` (event), `p` (place) and `t` (event_text). Everything that a
 * reader has sent is a value of the statement.
 */
export class Filtering {
  /** Tables of a `with` clause: how footprints relate to a shape. */
  readonly clauses: Fragment[] = []
  /** Their joins. */
  readonly joins: Fragment[] = []
  /** Whether the texts of events are read. */
  readsTexts = false

  constructor(
    private readonly sql: Sql,
    private readonly current: Current,
    private readonly collection: 'events' | 'places',
    private readonly language: Language,
  ) {}

  /** How rows match a filter. */
  truth(filter: Filter, negated = false): Truth {
    const { sql } = this
    switch (filter.is) {
      case 'always': {
        const holds = filter.value !== negated ? sql`true` : sql`false`
        return { certain: holds, possible: holds }
      }
      case 'not':
        return this.truth(filter.filter, !negated)
      case 'and':
      case 'or': {
        const all = filter.filters.map((one) => this.truth(one, negated))
        // By De Morgan, the `not` of an `and` is an `or`.
        return (filter.is === 'and') === !negated ? this.both(all) : this.either(all)
      }
      default:
        return this.condition(filter, negated)
    }
  }

  /** All of several. */
  both(all: readonly Truth[]): Truth {
    return this.#combined(all, this.sql` and `, this.sql`true`)
  }

  private either(all: readonly Truth[]): Truth {
    return this.#combined(all, this.sql` or `, this.sql`false`)
  }

  #combined(all: readonly Truth[], between: Fragment, none: Fragment): Truth {
    const { sql } = this
    if (all.length === 0) return { certain: none, possible: none }
    const parts = (of: keyof Truth) =>
      sql`(${joined(
        sql,
        all.map((one) => one[of]),
        between,
      )})`
    return { certain: parts('certain'), possible: parts('possible') }
  }

  private condition(condition: Condition, negated: boolean): Truth {
    const { sql } = this
    switch (condition.is) {
      case 'during':
      case 'located':
      case 'inBox':
      case 'intersects': {
        const { yes, no, inferred } = this.says(condition)
        return negated
          ? { certain: sql`(${no} and not ${inferred})`, possible: sql`not (${yes} and not ${inferred})` }
          : { certain: sql`(${yes} and not ${inferred})`, possible: sql`not (${no})` }
      }
      case 'missing':
        return this.#exact(this.#isMissing(condition.property), negated)
      case 'list':
        return this.#exact(this.#listed(condition), negated)
      default:
        return this.#exact(this.#compared(condition), negated)
    }
  }

  /** A condition that is true, false, or null for a row without a value, which is then out either way. */
  #exact(condition: Fragment, negated: boolean): Truth {
    const { sql } = this
    const holds = negated ? sql`coalesce(not (${condition}), false)` : sql`coalesce(${condition}, false)`
    return { certain: holds, possible: holds }
  }

  private says(condition: Extract<Condition, { is: 'during' | 'located' | 'inBox' | 'intersects' }>): Says {
    const { sql } = this
    const inferred = this.collection === 'events' ? sql`e.place_inferred` : sql`false`
    switch (condition.is) {
      case 'during': {
        const { start, end } = condition
        const some = (before: Fragment, after: Fragment, none: Fragment) => {
          const parts = [
            ...(start === null ? [] : [sql`${before} < ${start}::integer`]),
            ...(end === null ? [] : [sql`${after} > ${end}::integer`]),
          ]
          return parts.length === 0 ? none : sql`(${joined(sql, parts, sql` or `)})`
        }
        return {
          yes: sql`not ${some(sql`e.needed_from`, sql`e.needed_to`, sql`false`)}
            and not ${some(sql`e.latest`, sql`e.earliest`, sql`false`)}`,
          no: some(sql`e.latest`, sql`e.earliest`, sql`false`),
          inferred: sql`e.date_inferred`,
        }
      }
      case 'located': {
        const { set, grounds } = this.current.meta
        const standingOf = withinRegions({ regions: set.regions } as Atlas, condition.values)
        const standings = grounds.map((ground) => standingOf(ground as Place))
        const among = (standing: (typeof standings)[number]) =>
          sql`${this.#ground()} = any (${positionsOf(standings, (one) => one === standing)}::integer[])`
        return { yes: among('certain'), no: among('out'), inferred }
      }
      default: {
        const seen = this.#shape('box' in condition ? boxShapes(condition.box) : geometryShapes(condition.geometry))
        return {
          yes: sql`coalesce(${seen}.inside = p.parts, false)`,
          no: sql`(not p.anywhere and ${seen}.n is null)`,
          inferred,
        }
      }
    }
  }

  #ground(): Fragment {
    const { sql } = this
    return this.collection === 'events' ? sql`e.ground` : sql`p.ground`
  }

  /** Joins how footprints relate to some shapes: those that share a point with one, and how many parts are covered. */
  #shape(shapes: readonly Shape[]): Fragment {
    const { sql } = this
    const name = sql(`shape_${this.clauses.length}`) as unknown as Fragment
    const text = JSON.stringify(shapes)
    // A box covers what its edges are around; a polygon may not be straight.
    this.clauses.push(sql`
      ${name} as materialized (
        select n, count(*) filter (where covered)::integer as inside from (
          select f.n, f.ctid, bool_or(
            case when st_dimension(f.part) = 0 then true
              when s.box then st_covers(s.shape, st_envelope(f.part))
              else st_dimension(s.shape) = 2 and st_covers(s.shape, f.part) end) as covered
          from (
            select st_geomfromgeojson(one -> 'shape') as shape, (one ->> 'box')::boolean as box,
              (one ->> 'round')::boolean as round
            from jsonb_array_elements(${text}::text::jsonb) one
          ) s
          join ${sql(`${this.current.schema}.footprint`)} f
            on f.part && s.shape and st_intersects(f.part, s.shape)
              and (not s.round or st_xmax(f.part) > 180 or st_xmin(f.part) < -180)
          group by f.n, f.ctid
        ) parts group by n
      )`)
    this.joins.push(sql`left join ${name} on ${name}.n = p.footprint`)
    return name
  }

  #isMissing(property: string): Fragment {
    const { sql } = this
    if (property === 'geometry') return sql`not p.published`
    // The date and region of an event are never missing, however little is known of them.
    if (property === 'date' || property === 'region' || this.#names(property)) return sql`false`
    const value = this.value(property)
    return value ? sql`${value} is null` : sql`false`
  }

  /** A property as an expression, null for lists. Texts are compared by code points. */
  value(property: string): Fragment | null {
    const { sql, language } = this
    const { set } = this.current.meta
    const text = (one: Fragment) => sql`(${one}) collate "C"`
    if (this.collection === 'events') {
      const coded = (names: readonly string[], code: Fragment) => text(sql`(${texts(names)}::text[])[(${code}) + 1]`)
      switch (property) {
        case 'id':
          this.readsTexts = true
          return sql`t.id`
        case 'title':
          this.readsTexts = true
          return text(sql`t.title ->> ${language}`)
        case 'summary':
          this.readsTexts = true
          return text(sql`coalesce((select string_agg(said.one #>> array['text', ${language}], ' ' order by said.at)
            from jsonb_array_elements(t.record -> 'summary') with ordinality as said (one, at)), '')`)
        case 'earliest':
          return sql`e.earliest`
        case 'latest':
          return sql`nullif(e.latest, ${OPEN_END})`
        case 'kind':
          return coded(
            set.kinds.map(({ id }) => id),
            sql`e.kind`,
          )
        case 'status':
          return coded(STATUSES, this.#status())
        case 'place':
          return sql`p.id`
        case 'place_name':
          return text(sql`p.record #>> array['name', ${language}]`)
      }
    }
    switch (property) {
      case 'id':
        return sql`p.id`
      case 'name':
        return text(sql`p.record #>> array['name', ${language}]`)
      case 'precision':
        return text(sql`case when p.where_prec is not null then p.record ->> 'precision' end`)
      case 'where_prec':
        return sql`p.where_prec`
      case 'country':
        return sql`p.country`
      case 'within':
        return text(sql`p.record ->> 'within'`)
      case 'geonames':
        return sql`(p.record ->> 'geonames')::bigint`
      default:
        return null
    }
  }

  #compared(condition: Extract<Condition, { is: 'compared' | 'among' | 'like' }>): Fragment {
    const { sql } = this
    // A few values are compared here, as the store in memory does.
    const coded = this.#coded(condition.property)
    if (coded) {
      const holds = holding(condition)
      return sql`(${coded.positions}) = any (${positionsOf(coded.names, holds)}::integer[])`
    }
    const value = this.value(condition.property)
    if (!value) return sql`null::boolean`
    const own = this.#ignoring(value, condition.ignoring)
    switch (condition.is) {
      case 'compared': {
        const operator = { '=': sql`=`, '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` }[condition.by]
        return sql`${own} ${operator} ${this.#given(condition.value, condition.ignoring)}`
      }
      case 'among':
        return sql`(${joined(
          sql,
          condition.values.map((one) => sql`${own} = ${this.#given(one, condition.ignoring)}`),
          sql` or `,
        )})`
      case 'like':
        return sql`${own} like ${patternOf(folded(condition.pattern, condition.ignoring))}::text`
    }
  }

  #given(value: Value, ignoring: readonly Ignored[]): Fragment {
    const { sql } = this
    return typeof value === 'number' ? sql`${value}::float8` : sql`${plain(folded(value, ignoring))}::text`
  }

  #ignoring(value: Fragment, ignoring: readonly Ignored[]): Fragment {
    const { sql } = this
    let result = value
    if (ignoring.includes('accents'))
      result = sql`regexp_replace(normalize((${result})::text, nfd), ${'[\u0300-\u036f]'}::text, '', 'g')`
    if (ignoring.includes('case')) result = sql`lower((${result})::text collate "und-x-icu")`
    return ignoring.length > 0 ? sql`(${result}) collate "C"` : result
  }

  /** The position of a status; null if the data set does not state it. */
  #status(): Fragment {
    const { sql } = this
    return this.current.meta.set.someStatusUnstated
      ? sql`case when not e.status_unstated then e.status::integer end`
      : sql`e.status::integer`
  }

  /** A property of a few values as a position among them; null for none. */
  #coded(property: string): Names | null {
    const { sql } = this
    if (this.collection !== 'events') return null
    if (property === 'kind')
      return { names: this.current.meta.set.kinds.map(({ id }) => id), positions: sql`e.kind::integer` }
    return property === 'status' ? { names: STATUSES, positions: this.#status() } : null
  }

  /** A property that is a list, as an array of positions. */
  #names(property: string): Names | null {
    const { sql } = this
    const { set } = this.current.meta
    if (this.collection !== 'events') return null
    const actors = set.actors.map(({ id }) => id)
    // Asked of each set once.
    const inSet = (of: Fragment, sets: string) => (condition: Fragment) =>
      sql`(${of} in (select s.n from ${sql(`${this.current.schema}.${sets}`)} s where ${condition}))`
    const inRole = (role: (typeof ROLES)[number]): Names => ({
      names: actors,
      positions: sql`array(select part / ${ROLE_SPACE} from unnest(s.items) part
        where part % ${ROLE_SPACE} = ${ROLES.indexOf(role)})`,
      having: inSet(sql`e.part_set`, 'part_set'),
    })
    switch (property) {
      case 'actors':
        return { names: actors, positions: sql`s.items`, having: inSet(sql`e.actor_set`, 'actor_set') }
      case 'acts':
        return inRole('acts')
      case 'acted_on':
        return inRole('acted-on')
      case 'named':
        return inRole('named')
      case 'cited':
        return {
          names: set.sources.map(({ id }) => id),
          positions: sql`s.items`,
          having: inSet(sql`e.source_set`, 'source_set'),
        }
      case 'inferred':
        return {
          names: INFERABLE,
          positions: sql`array_remove(array[
            case when e.date_inferred then ${INFERABLE.indexOf('date')}::integer end,
            case when e.place_inferred then ${INFERABLE.indexOf('place')}::integer end], null)`,
        }
      default:
        return null
    }
  }

  #listed({ property, relation, values }: Extract<Condition, { is: 'list' }>): Fragment {
    const { sql } = this
    const wanted = new Set(values)
    if (property === 'regions') {
      const { grounds } = this.current.meta
      const holds = ({ regions }: { readonly regions: readonly string[] }) =>
        relates(new Set(regions), wanted, relation)
      return sql`${this.#ground()} = any (${positionsOf(grounds, holds)}::integer[])`
    }
    const listed = this.#names(property)
    if (!listed) {
      if (property !== 'spellings') return sql`false`
      const own = sql`array(select jsonb_array_elements_text(p.record -> 'spellings'))`
      return this.#arrays(own, sql`${texts([...wanted].map(plain))}::text[]`, relation, true)
    }
    const codes = listed.names.flatMap((name, at) => (wanted.has(name) ? [at] : []))
    const known = new Set(listed.names)
    const all = [...wanted].every((one) => known.has(one))
    const holds = this.#arrays(listed.positions, sql`${numbers(codes)}::integer[]`, relation, all)
    return listed.having ? listed.having(holds) : holds
  }

  #arrays(
    own: Fragment,
    wanted: Fragment,
    relation: Extract<Condition, { is: 'list' }>['relation'],
    all: boolean,
  ): Fragment {
    const { sql } = this
    const contains = all ? sql`${own} @> ${wanted}` : sql`false`
    switch (relation) {
      case 'overlaps':
        return sql`${own} && ${wanted}`
      case 'contains':
        return contains
      case 'contained':
        return sql`${own} <@ ${wanted}`
      case 'equals':
        return sql`(${contains} and ${own} <@ ${wanted})`
    }
  }
}

/** As `Condition` says of lists. */
function relates(
  own: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  relation: Extract<Condition, { is: 'list' }>['relation'],
): boolean {
  const contains = [...wanted].every((one) => own.has(one))
  const contained = [...own].every((one) => wanted.has(one))
  switch (relation) {
    case 'overlaps':
      return [...wanted].some((one) => own.has(one))
    case 'contains':
      return contains
    case 'contained':
      return contained
    case 'equals':
      return contains && contained
  }
}

/** Whether a text fits a comparison. */
function holding(condition: Extract<Condition, { is: 'compared' | 'among' | 'like' }>): (text: string) => boolean {
  const { ignoring } = condition
  switch (condition.is) {
    case 'like': {
      const isLike = likeness(folded(condition.pattern, ignoring))
      return (text) => isLike(folded(text, ignoring))
    }
    case 'among': {
      const wanted = new Set(condition.values.map((one) => folded(String(one), ignoring)))
      return (text) => wanted.has(folded(text, ignoring))
    }
    case 'compared': {
      const wanted = folded(String(condition.value), ignoring)
      const holds = {
        '=': (order: number) => order === 0,
        '<': (order: number) => order < 0,
        '<=': (order: number) => order <= 0,
        '>': (order: number) => order > 0,
        '>=': (order: number) => order >= 0,
      }[condition.by]
      return (text) => holds(byCodePoints(folded(text, ignoring), wanted))
    }
  }
}

/** The positions of some items, as an array. */
function positionsOf<Item>(items: readonly Item[], is: (item: Item) => boolean): string {
  return numbers(items.flatMap((item, at) => (is(item) ? [at] : [])))
}

/** Texts as an array of PostgreSQL. */
function texts(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

/** PostgreSQL has no text with the character 0. The next one sorts in its place, and no data has it. */
export function plain(text: string): string {
  return text.replaceAll('\0', '\u0001')
}

/** A pattern for LIKE: a backslash at its end is one, as nothing comes after it. */
function patternOf(pattern: string): string {
  const [end = ''] = /\\*$/.exec(pattern) ?? []
  return plain(end.length % 2 === 1 ? `${pattern}\\` : pattern)
}

interface Shape {
  readonly shape: Geometry
  readonly box: boolean
  /** Only compared with footprints that reach beyond ±180°. */
  readonly round: boolean
}

function boxShapes(box: Box): Shape[] {
  return boxesAround(box).map(({ west, south, east, north }) => ({
    shape: rectangle(west, south, east, north),
    box: true,
    round: false,
  }))
}

/** A rectangle, or what it is without an extent in one or both directions. */
function rectangle(west: number, south: number, east: number, north: number): Geometry {
  if (west === east && south === north) return { type: 'Point', coordinates: [west, south] }
  if (west === east || south === north)
    return {
      type: 'LineString',
      coordinates: [
        [west, south],
        [east, north],
      ],
    }
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

/** The points, lines and polygons of a geometry, also round the globe. */
function geometryShapes(geometry: Geometry): Shape[] {
  return partsOf(geometry).flatMap((part) =>
    [0, -360, 360].map((by) => ({ shape: by === 0 ? part : moved(part, by), box: false, round: by !== 0 })),
  )
}

function partsOf(geometry: Geometry): Geometry[] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf)
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }))
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
    default:
      return [geometry]
  }
}

function moved(geometry: Geometry, by: number): Geometry {
  const shift = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    return typeof value[0] === 'number' ? [value[0] + by, ...value.slice(1)] : value.map(shift)
  }
  return 'coordinates' in geometry ? ({ ...geometry, coordinates: shift(geometry.coordinates) } as Geometry) : geometry
}
