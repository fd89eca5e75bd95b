import compileMessage from 'icu-minify/compile'
import { describe, expect, it } from 'vitest'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }

interface Tree {
  readonly [key: string]: string | Tree
}

/** Messages by dotted key. */
function flat(tree: Tree, above = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  )
}

/**
 * The names of a message's placeholders, in all branches. The compiler writes a placeholder as `["name"]`, `["name",
 * type]` or `["name", type, {…}]`, text as a string, `#` as 0, and a sequence as an array.
 */
function placeholders(message: string): string[] {
  const names = (part: unknown): string[] => {
    if (!Array.isArray(part)) return []
    const [name, type, branches] = part
    if (typeof name !== 'string' || (part.length > 1 && !(typeof type === 'number' && type > 0)))
      return part.flatMap(names)
    return [name, ...(isBranches(branches) ? Object.values(branches).flatMap(names) : [])]
  }
  const compiled: unknown = compileMessage(message)
  return [...new Set(Array.isArray(compiled) ? compiled.flatMap(names) : [])].sort()
}

function isBranches(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

describe('the messages', () => {
  it('have the same keys and placeholders in both languages', () => {
    const keys = (tree: Tree) => flat(tree).map(([key]) => key)
    expect(keys(fr).sort()).toEqual(keys(en).sort())
  })

  it.each(flat(en).filter(([key]) => !key.startsWith('date.')))(
    'take the same values in both languages: %s',
    (key, message) => {
      const inFrench = new Map(flat(fr)).get(key) ?? ''
      expect(placeholders(inFrench)).toEqual(placeholders(message))
    },
  )

  it('word dates with exactly the values that geodata/domain/time/dateInWords.ts passes', () => {
    const given = new Set(
      'date unit doubt first firstUnit firstDoubt last lastUnit lastDoubt vowel day year century roman'.split(' '),
    )
    const used = [en, fr].flatMap(({ date }) => flat({ date })).flatMap(([, message]) => placeholders(message))
    expect(used.filter((name) => !given.has(name))).toEqual([])
  })

  it('have their placeholders found in every branch', () => {
    expect(
      placeholders('{by, select, date {date} other {{count, plural, one {no # of {all}} other {#}}}} {n, number}'),
    ).toEqual(['all', 'by', 'count', 'n'])
  })
})
