import type { Lists } from '../join/columns'
import { ROLES, type Role } from '../schema/term'
import type { Cells } from '../table/table'
import { ByCode, Growing, UNKNOWN } from './growing'
import { byFrequency, Names, type Tallied } from './names'

/** The names of each event, as they were read: plain data. */
export interface ReadNames extends Tallied {
  /** By event: the end of its names in `values` and `roles`; they begin where those of the one before end. */
  readonly ends: Uint32Array
  /** Positions of the texts, and of roles among the roles. */
  readonly values: Uint32Array
  readonly roles: Uint8Array
}

interface NamedColumn {
  readonly column: number
  readonly role: Role
  /** The column with the role of each name, in the same order. */
  readonly roles?: number | undefined
}

interface Reading extends NamedColumn {
  /** Position of the role among the roles. */
  readonly as: number
  /** By code of the column's text: its name, if it is one; otherwise none or several. */
  readonly single: ByCode
  readonly several: Map<number, readonly number[]>
}

/** Columns of names, several in one cell after semicolons. */
export class NamedColumns {
  readonly #columns: readonly Reading[]
  readonly #names = new Names()
  readonly #values = new Growing()
  readonly #roles = new Growing()
  readonly #ends: Growing
  #begin = 0

  constructor(columns: readonly NamedColumn[]) {
    this.#columns = columns.map((column) => ({
      ...column,
      as: ROLES.indexOf(column.role),
      single: new ByCode(),
      several: new Map(),
    }))
    this.#ends = new Growing()
  }

  read(cells: Cells): void {
    for (let n = 0; n < this.#columns.length; n++) {
      const { column, role, roles, as, single, several } = this.#columns[n] as Reading
      if (roles !== undefined) {
        this.#readInRoles(cells.text(column), cells.text(roles), role)
        continue
      }
      const code = cells.code(column)
      const name = single.get(code)
      if (name !== UNKNOWN) {
        this.#add(name, as)
        continue
      }
      const names = several.get(code) ?? this.#split(cells.text(column))
      if (names.length === 1) single.set(code, names[0] as number)
      else several.set(code, names)
      for (const each of names) this.#add(each, as)
    }
    this.#begin = this.#values.length
    this.#ends.add(this.#begin)
  }

  /** Names and roles beside each other; where they do not match, all are in one role. */
  #readInRoles(names: string, roles: string, otherwise: Role): void {
    const parts = names.split(';').flatMap((part) => part.trim() || [])
    const given = roles.split(';').map((part) => ROLES.indexOf(part.trim() as Role))
    const fit = given.length === parts.length && given.every((role) => role >= 0)
    parts.forEach((part, n) => {
      this.#add(this.#names.at(part), fit ? (given[n] as number) : ROLES.indexOf(otherwise))
    })
  }

  #split(text: string): readonly number[] {
    const names: number[] = []
    for (const part of text.includes(';') ? text.split(';') : [text]) {
      const trimmed = part.trim()
      const name = trimmed === '' ? UNKNOWN : this.#names.at(trimmed)
      if (name !== UNKNOWN && !names.includes(name)) names.push(name)
    }
    return names
  }

  /** Nobody is listed twice in one role. */
  #add(name: number, role: number): void {
    for (let at = this.#begin; at < this.#values.length; at++)
      if (this.#values.at(at) === name && this.#roles.at(at) === role) return
    this.#names.count(name)
    this.#values.add(name)
    this.#roles.add(role)
  }

  made(): ReadNames {
    return {
      ...this.#names.made(),
      ends: this.#ends.made(),
      values: this.#values.made(),
      roles: Uint8Array.from(this.#roles.made()),
    }
  }
}

/** Lists of names, at most so many different ones, for events in this order of those that were read. */
export function namesMade(read: ReadNames, order: Uint32Array, most: number) {
  const { names, positions } = byFrequency(read, most)
  const from = new Uint32Array(order.length + 1)
  const values = new Uint32Array(read.values.length)
  const roles = new Uint8Array(read.values.length)
  let length = 0
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    const end = read.ends[row] as number
    const start = length
    for (let at = row === 0 ? 0 : (read.ends[row - 1] as number); at < end; at++) {
      const value = positions[read.values[at] as number] as number
      const role = read.roles[at] as number
      // Several may share the last position.
      if (value === most && holds(values, roles, start, length, value, role)) continue
      values[length] = value
      roles[length++] = role
    }
    from[i + 1] = length
  }
  const lists: Lists = { from, values: values.slice(0, length) }
  return { names, lists, roles: roles.slice(0, length) }
}

function holds(values: Uint32Array, roles: Uint8Array, from: number, to: number, value: number, role: number): boolean {
  for (let at = from; at < to; at++) if (values[at] === value && roles[at] === role) return true
  return false
}
