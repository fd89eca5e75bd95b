import type { Geometry, Position } from 'geojson'
import type { Condition, Filter, Ignored, Value } from '../../service/features'
import { isoDay } from '../../time/day'

/** Whether values of a property are days, which a filter has as numbers. */
export type IsDay = (property: string) => boolean

/** Writes a filter as CQL2 text, in the form that every filter with the same conditions has. */
export function printFilter(filter: Filter, isDay: IsDay): string {
  switch (filter.is) {
    case 'always':
      return filter.value ? 'TRUE' : 'FALSE'
    case 'and':
      return filter.filters.map((one) => inside(one, isDay, one.is === 'and' || one.is === 'or')).join(' AND ')
    case 'or':
      return filter.filters.map((one) => inside(one, isDay, one.is === 'or')).join(' OR ')
    case 'not':
      return `NOT ${inside(filter.filter, isDay, filter.filter.is === 'and' || filter.filter.is === 'or')}`
    default:
      return printCondition(filter, isDay)
  }
}

function inside(filter: Filter, isDay: IsDay, enclosed: boolean): string {
  const text = printFilter(filter, isDay)
  return enclosed ? `(${text})` : text
}

function printCondition(condition: Condition, isDay: IsDay): string {
  switch (condition.is) {
    case 'missing':
      return `${condition.property} IS NULL`
    case 'compared': {
      const { property, by, value, ignoring } = condition
      return `${ignored(property, ignoring)} ${by} ${ignored(literalOf(value, isDay(property)), ignoring)}`
    }
    case 'among': {
      const { property, values, ignoring } = condition
      const list = values.map((value) => ignored(literalOf(value, isDay(property)), ignoring))
      return `${ignored(property, ignoring)} IN (${list.join(', ')})`
    }
    case 'like': {
      const { property, pattern, ignoring } = condition
      return `${ignored(property, ignoring)} LIKE ${ignored(quoted(pattern), ignoring)}`
    }
    case 'list':
      return `${LISTS[condition.relation]}(${condition.property}, (${condition.values.map(quoted).join(', ')}))`
    case 'during':
      return `T_INTERSECTS(date, INTERVAL('${dayOrOpen(condition.start)}', '${dayOrOpen(condition.end)}'))`
    case 'located':
      return `region IN (${condition.values.map(quoted).join(', ')})`
    case 'inBox':
      return `S_INTERSECTS(geometry, BBOX(${condition.box.map(number).join(', ')}))`
    case 'intersects':
      return `S_INTERSECTS(geometry, ${wkt(condition.geometry)})`
  }
}

const LISTS = {
  contains: 'A_CONTAINS',
  contained: 'A_CONTAINEDBY',
  equals: 'A_EQUALS',
  overlaps: 'A_OVERLAPS',
} as const

function ignored(text: string, ignoring: readonly Ignored[]): string {
  return ignoring.reduce((inner, one) => `${one === 'case' ? 'CASEI' : 'ACCENTI'}(${inner})`, text)
}

function literalOf(value: Value, isDay: boolean): string {
  if (typeof value === 'string') return quoted(value)
  return isDay ? `DATE('${isoDay(value)}')` : number(value)
}

function dayOrOpen(day: number | null): string {
  return day === null ? '..' : isoDay(day)
}

/** A quote is doubled; after a backslash, which would be read with it, it has another. */
function quoted(text: string): string {
  return `'${text.replace(/(\\?)'/g, (_, before: string) => (before ? "\\\\'" : "''"))}'`
}

/** Without an exponent's plus, which an address would read as a space. */
function number(value: number): string {
  return String(value).replace('e+', 'e')
}

function wkt(geometry: Geometry): string {
  const at = (position: Position) => position.map(number).join(' ')
  const line = (positions: readonly Position[]) => `(${positions.map(at).join(', ')})`
  const lines = (all: readonly (readonly Position[])[]) => `(${all.map(line).join(', ')})`
  switch (geometry.type) {
    case 'Point':
      return `POINT(${at(geometry.coordinates)})`
    case 'MultiPoint':
      return `MULTIPOINT(${geometry.coordinates.map((position) => `(${at(position)})`).join(', ')})`
    case 'LineString':
      return `LINESTRING${line(geometry.coordinates)}`
    case 'MultiLineString':
      return `MULTILINESTRING${lines(geometry.coordinates)}`
    case 'Polygon':
      return `POLYGON${lines(geometry.coordinates)}`
    case 'MultiPolygon':
      return `MULTIPOLYGON(${geometry.coordinates.map(lines).join(', ')})`
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION(${geometry.geometries.map(wkt).join(', ')})`
  }
}
