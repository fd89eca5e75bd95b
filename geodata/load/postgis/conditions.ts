import type { Atlas, Place } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import { INFERABLE, PRECISIONS, ROLES, STATUSES, wherePrec } from '../../domain/schema/term'
import { withinRegions } from '../../domain/select/membership'
import type { CollectionId, Condition, Days, Filter, Ignored, Value } from '../../domain/service/features'
import { CERTAIN } from '../../domain/service/memory/answers'
import { evaluate } from '../../domain/service/memory/evaluate'
import type { Shape } from '../../domain/service/memory/grounds'
import type { Table } from '../../domain/service/memory/table'
import { folded } from '../../domain/service/text'
import { OPEN_END } from '../../domain/time/interval'
import { numbers } from './copied'
import type { Current, Fragment, Sql } from './database'
import { ROLE_SPACE } from './meta'
import { inWindow, joined, sayable } from './selecting'
import { spotted } from './shapes'

/** Collections in the database; regions are few, and kept in memory. */
export type Stored = Exclude<CollectionId, 'regions'>

/**
 * When a filter holds, as two conditions of a statement: that a row may match, and that it certainly does. Null counts as
 * false in both. They are the same object if nothing leaves doubt.
 */
export interface Truth {
  readonly may: Fragment
  readonly certain: Fragment
}

/** A property as an expression: a text, a number, or a position among a few texts (null beyond them). */
export type Expression =
  | { readonly is: 'text' | 'number'; readonly of: Fragment }
  | { readonly is: 'coded'; readonly of: Fragment; readonly values: readonly string[] }

/**
 * Turns conditions on a collection into SQL: rows are `e` (event) with `t` (event_text) and `p` (place), or `p` alone.
 * Everything that was asked for is a value of the statement, never a part of its text.
 */
export class Conditions {
  readonly #sql: Sql
  readonly #current: Current
  readonly #collection: Stored
  readonly #language: Language
  /** Clauses for a `with`. */
  readonly clauses: Fragment[] = []
  /** Tables that are read beside the collection's own. */
  readonly joins = new Set<'t' | 'p'>()

  constructor(sql: Sql, current: Current, collection: Stored, language: Language) {
    this.#sql = sql
    this.#current = current
    this.#collection = collection
    this.#language = language
  }

  /** `negated`: of its `not`, which is moved down to the conditions. */
  truth(filter: Filter, negated = false): Truth {
    const sql = this.#sql
    switch (filter.is) {
      case 'always':
        return exact(filter.value === negated ? sql`false` : sql`true`)
      case 'not':
        return this.truth(filter.filter, !negated)
      case 'and':
      case 'or':
        return this.together(
          filter.filters.map((one) => this.truth(one, negated)),
          (filter.is === 'and') === !negated,
        )
      case 'during':
        return this.#during(filter, negated)
      case 'located':
        return this.#located(filter.values, negated)
      case 'inBox':
        return this.#shape({ box: filter.box }, negated)
      case 'intersects':
        return this.#shape({ geometry: filter.geometry }, negated)
      case 'list':
        return this.#known(this.#list(filter), negated)
      default:
        return this.#known(this.#exact(filter), negated)
    }
  }

  /** The worst of several, or the best. */
  together(all: readonly Truth[], every: boolean): Truth {
    const sql = this.#sql
    if (all.length === 0) return exact(every ? sql`true` : sql`false`)
    const between = every ? sql` and ` : sql` or `
    const may = sql`(${joined(
      sql,
      all.map((one) => one.may),
      between,
    )})`
    if (all.every((one) => one.may === one.certain)) return exact(may)
    return {
      may,
      certain: sql`(${joined(
        sql,
        all.map((one) => one.certain),
        between,
      )})`,
    }
  }

  /** A property that is a single value. */
  expression(property: string): Expression {
    const sql = this.#sql
    const language = sql`${this.#language}::text`
    const { set } = this.#current.meta
    const text = (of: Fragment): Expression => ({ is: 'text', of })
    const own = this.#collection === 'places'
    const ofEvent = (expression: Fragment): Expression => {
      this.joins.add('t')
      return text(expression)
    }
    const ofPlace = (expression: Fragment) => {
      this.joins.add('p')
      return expression
    }
    switch (property) {
      case 'id':
        return own ? text(sql`p.id`) : ofEvent(sql`t.id`)
      case 'title':
        return ofEvent(sql`(t.title ->> ${language})`)
      case 'summary':
        return ofEvent(sql`coalesce((
          select string_agg(sentence -> 'text' ->> ${language}, ' ' order by nth)
          from jsonb_array_elements(t.record -> 'summary') with ordinality as one (sentence, nth)), '')`)
      case 'earliest':
        return { is: 'number', of: sql`e.earliest` }
      case 'latest':
        return { is: 'number', of: sql`nullif(e.latest, ${OPEN_END}::integer)` }
      case 'kind':
        return { is: 'coded', of: sql`e.kind`, values: set.kinds.map(({ id }) => id) }
      case 'status':
        return { is: 'coded', of: sql`e.status`, values: STATUSES }
      case 'place':
        return text(ofPlace(sql`p.id`))
      case 'place_name':
      case 'name':
        return text(ofPlace(sql`(p.record -> 'name' ->> ${language})`))
      case 'precision':
        return text(ofPlace(sql`(p.record ->> 'precision')`))
      case 'where_prec': {
        const cases = PRECISIONS.map((one) => sql` when ${one}::text then ${wherePrec(one)}::integer`)
        return { is: 'number', of: ofPlace(sql`(case p.record ->> 'precision'${joined(sql, cases, sql``)} end)`) }
      }
      case 'country':
        return text(
          ofPlace(
            set.own
              ? sql`nullif(regexp_replace(p.record ->> 'country', '^X[A-Z]{2}$', ''), '')`
              : sql`(p.record ->> 'country')`,
          ),
        )
      case 'within':
        return text(ofPlace(sql`(p.record ->> 'within')`))
      case 'geonames':
        return { is: 'number', of: ofPlace(sql`(p.record ->> 'geonames')::float8`) }
      default:
        throw new RangeError(`There is no property '${property}'.`)
    }
  }

  #known(condition: Fragment, negated: boolean): Truth {
    const sql = this.#sql
    return exact(negated ? sql`(not ${condition})` : condition)
  }

  /** A condition that leaves doubt, from when it is false, when it is true, and whether that depends on an inference. */
  #doubtful(may: Fragment, sure: Fragment, inferred: Fragment, negated: boolean): Truth {
    const sql = this.#sql
    return negated
      ? { may: sql`(${inferred} or not ${sure})`, certain: sql`(not ${inferred} and not ${may})` }
      : { may, certain: sql`(not ${inferred} and ${sure})` }
  }

  #inferredPlace(): Fragment {
    return this.#collection === 'events' ? this.#sql`e.place_inferred` : this.#sql`false`
  }

  #during({ start, end }: Days, negated: boolean): Truth {
    const sql = this.#sql
    if (this.#collection === 'places') return exact(negated ? sql`false` : sql`true`)
    const sides = [
      ...(start === null ? [] : [sql`e.needed_from >= ${start}::integer`]),
      ...(end === null ? [] : [sql`e.needed_to <= ${end}::integer`]),
    ]
    const all = (conditions: readonly Fragment[]) =>
      conditions.length === 0 ? sql`true` : sql`(${joined(sql, conditions, sql` and `)})`
    const may = all(inWindow(sql, this.#current, { start, end }))
    return this.#doubtful(may, all(sides), sql`e.date_inferred`, negated)
  }

  #located(values: readonly string[], negated: boolean): Truth {
    const sql = this.#sql
    const { set, grounds } = this.#current.meta
    const standingOf = withinRegions({ regions: set.regions } as Atlas, values)
    const standings = grounds.map((ground) => standingOf(ground as Place))
    const among = (is: (standing: (typeof standings)[number]) => boolean) => {
      const list = numbers(standings.flatMap((standing, at) => (is(standing) ? [at] : [])))
      return sql`(${this.#collection === 'events' ? sql`e.ground` : sql`p.ground`} = any (${list}::integer[]))`
    }
    return this.#doubtful(
      among((standing) => standing !== 'out'),
      among((standing) => standing === 'certain'),
      this.#inferredPlace(),
      negated,
    )
  }

  #shape(shape: Shape, negated: boolean): Truth {
    const sql = this.#sql
    const name = `spot${this.clauses.length}`
    this.clauses.push(spotted(sql, this.#current, shape, name))
    const n = this.#collection === 'events' ? sql`e.place` : sql`p.n`
    const may = sql`(${n} in (select n from ${sql(name)}))`
    const sure = sql`(${n} in (select n from ${sql(name)} where sure))`
    return this.#doubtful(may, sure, this.#inferredPlace(), negated)
  }

  #exact(condition: Extract<Condition, { is: 'missing' | 'compared' | 'among' | 'like' }>): Fragment {
    const sql = this.#sql
    const { property } = condition
    if (condition.is === 'missing' && property === 'geometry') return this.#withoutGeometry()
    // However little is known of the date and region, or of a list, they are never missing.
    if (condition.is === 'missing' && NEVER_MISSING.has(property)) return sql`false`
    const expression = this.expression(property)
    if (expression.is === 'coded') return this.#coded(expression, condition)
    const { of, is } = expression
    if (condition.is === 'missing') return sql`(${of} is null)`
    const plain = is === 'text' ? this.#folded(of, condition.ignoring) : of
    const wanted = (value: Value) => (is === 'text' ? this.#text(value, condition.ignoring) : this.#number(value))
    switch (condition.is) {
      case 'compared':
        return sql`(${plain} ${this.#operator(condition.by)} ${wanted(condition.value)})`
      case 'among': {
        const list = JSON.stringify(
          condition.values.map((one) =>
            is === 'text' ? sayable(folded(String(one), condition.ignoring)) : Number(one),
          ),
        )
        return is === 'text'
          ? sql`(${plain} in (select one collate "C" from jsonb_array_elements_text(${list}::text::jsonb) as of (one)))`
          : sql`(${plain} in (select one::text::float8 from jsonb_array_elements(${list}::text::jsonb) as of (one)))`
      }
      case 'like':
        return sql`(${plain} like ${likePattern(sayable(folded(condition.pattern, condition.ignoring)))}::text)`
    }
  }

  /** Each of the few texts is asked once. */
  #coded({ of, values }: Extract<Expression, { is: 'coded' }>, condition: Condition): Fragment {
    const sql = this.#sql
    const isBeyond = sql`(${of} >= ${values.length}::integer)`
    if (condition.is === 'missing') return isBeyond
    const answers = evaluate(tableOf(values), condition, this.#language)
    const codes = numbers(values.flatMap((_, code) => (answers[code] === CERTAIN ? [code] : [])))
    return sql`(case when not ${isBeyond} then ${of} = any (${codes}::integer[]) end)`
  }

  #list({ property, relation, values }: Extract<Condition, { is: 'list' }>): Fragment {
    const sql = this.#sql
    const { set } = this.#current.meta
    if (property === 'regions' || property === 'spellings') {
      this.joins.add('p')
      const list = sql`(p.record -> ${property}::text)`
      const wanted = sql`${JSON.stringify(values.map(sayable))}::text::jsonb`
      const overlaps = sql`exists (select from jsonb_array_elements(${wanted}) as of (one) where ${list} @> one)`
      return this.#related(relation, sql`${list} @> ${wanted}`, sql`${list} <@ ${wanted}`, overlaps)
    }
    const [names, list, space, role] = this.#codes(property, set)
    const known = new Map(names.map((name, at) => [name, at * space + role]))
    const wanted = [...new Set(values)]
    const codes = sql`${numbers(wanted.flatMap((name) => known.get(name) ?? []))}::integer[]`
    const contains = wanted.every((name) => known.has(name)) ? sql`${list} @> ${codes}` : sql`false`
    // Of those who have the role, if it is about one.
    const others = sql`exists (select from unnest(${list}) as of (one)
      where one % ${space}::integer = ${role}::integer and one <> all (${codes}))`
    return this.#related(relation, contains, sql`not ${others}`, sql`${list} && ${codes}`)
  }

  #related(
    relation: Extract<Condition, { is: 'list' }>['relation'],
    contains: Fragment,
    contained: Fragment,
    overlaps: Fragment,
  ): Fragment {
    const sql = this.#sql
    switch (relation) {
      case 'contains':
        return sql`(${contains})`
      case 'contained':
        return sql`(${contained})`
      case 'equals':
        return sql`(${contains} and ${contained})`
      case 'overlaps':
        return sql`(${overlaps})`
    }
  }

  /** The names of a list's numbers, the list, and how the numbers are made of the positions of the names. */
  #codes(
    property: string,
    { actors, sources }: Current['meta']['set'],
  ): [names: readonly string[], list: Fragment, space: number, role: number] {
    const sql = this.#sql
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
    switch (property) {
      case 'actors':
        return [ids(actors), sql`e.actors`, 1, 0]
      case 'cited':
        return [ids(sources), sql`e.sources`, 1, 0]
      case 'inferred': {
        const flags = { date: sql`e.date_inferred`, place: sql`e.place_inferred` }
        const each = INFERABLE.map((one, at) => sql`case when ${flags[one]} then ${at}::integer end`)
        return [INFERABLE, sql`array_remove(array[${joined(sql, each, sql`, `)}], null)`, 1, 0]
      }
      default:
        return [
          ids(actors),
          sql`e.parts`,
          ROLE_SPACE,
          ROLES.indexOf(property.replace('_', '-') as (typeof ROLES)[number]),
        ]
    }
  }

  /** As `geometryOf` publishes it. */
  #withoutGeometry(): Fragment {
    const sql = this.#sql
    this.joins.add('p')
    if (this.#current.meta.set.own) return sql`(p.lng is null)`
    return sql`(p.lng is null and (p.record ->> 'precision' = 'country'
      or (jsonb_array_length(p.record -> 'regions') <> 1 and p.footprint is null)))`
  }

  #folded(of: Fragment, ignoring: readonly Ignored[]): Fragment {
    const sql = this.#sql
    const bare = ignoring.includes('accents')
      ? sql`regexp_replace(normalize(${of}, nfd), '[\\u0300-\\u036f]', '', 'g')`
      : of
    const small = ignoring.includes('case') ? sql`lower(${bare} collate "und-x-icu")` : bare
    return sql`(${small}) collate "C"`
  }

  #text(value: Value, ignoring: readonly Ignored[]): Fragment {
    return this.#sql`${sayable(folded(String(value), ignoring))}::text`
  }

  #number(value: Value): Fragment {
    const number = Number(value)
    return Number.isInteger(number) && Math.abs(number) < 2 ** 31
      ? this.#sql`${number}::integer`
      : this.#sql`${number}::float8`
  }

  #operator(by: Extract<Condition, { is: 'compared' }>['by']): Fragment {
    const sql = this.#sql
    return { '=': sql`=`, '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` }[by]
  }
}

const NEVER_MISSING: ReadonlySet<string> = new Set([
  ...['date', 'region', 'regions', 'spellings', 'actors', 'acts', 'acted_on', 'named', 'cited', 'inferred'],
])

function exact(condition: Fragment): Truth {
  return { may: condition, certain: condition }
}

/** A table of some texts, to ask each what a condition says of it. */
function tableOf(values: readonly string[]): Table {
  const nothing = () => new Uint8Array(values.length)
  return {
    collection: 'events',
    length: values.length,
    id: (i) => values[i] ?? '',
    find: (id) => values.indexOf(id),
    column: () => ({ is: 'each', at: (i) => values[i] ?? null }),
    during: nothing,
    located: nothing,
    shape: nothing,
    withoutGeometry: nothing,
    feature: (i) => ({ id: values[i] ?? '', geometry: null, properties: {} }),
  }
}

/** PostgreSQL refuses a backslash at the end, which stands for itself; several `%` are one. */
function likePattern(pattern: string): string {
  const once = pattern.replace(/(\\.)|%+/gsu, (whole, escaped?: string) => escaped ?? (whole && '%'))
  const { length } = /\\*$/.exec(once)?.[0] ?? ''
  return length % 2 === 1 ? `${once}\\` : once
}
