import compileMessage from 'icu-minify/compile'
import format, { type CompiledMessage } from 'icu-minify/format'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { compiled } from './compile'
import { messagesIn } from './ownWords'
import { createTranslator } from './said'
import { OFFERED } from './site'
import { ownWords } from './translate'

type CompiledNode = Exclude<CompiledMessage, string>[number]

const NUMBERS = [0, 1, 2, 3, 21, 1234, 1_234_567.25]

test.each(OFFERED)('every message in %s is said as the package says it, for numbers of every form', (locale) => {
  const messages = compiled(messagesIn(locale, ownWords()))
  const said = createTranslator({ locale, messages })
  const formatters = {
    getNumberFormat: (...how: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...how),
    getPluralRules: (...how: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...how),
    getDateTimeFormat: (...how: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...how),
  }
  let compared = 0
  for (const [key, message] of leaves(messages)) {
    for (const values of valuesFor(message)) {
      expect(said.rich(key, values), key).toEqual(format(message, locale, values as never, { formatters }))
      compared++
    }
  }
  expect(compared).toBeGreaterThan(3000)
})

test('elements in place of tags, texts around them, and tags in each other', () => {
  const messages = { a: { b: compileMessage('<b>{count, plural, one {# <i>day</i>} other {# days}}</b>, or {more}') } }
  const said = createTranslator({ locale: 'en', messages, namespace: 'a' })
  const tag = (name: string) => (inside: ReactNode) => createElement(name, null, inside)
  const html = (count: number) =>
    renderToStaticMarkup(createElement('p', null, said.rich('b', { count, more: 'more', b: tag('b'), i: tag('i') })))
  expect(html(1)).toBe('<p><b>1 <i>day</i></b>, or more</p>')
  expect(html(1200)).toBe('<p><b>1,200 days</b>, or more</p>')
})

test('a key without a message is said as it is, with an error', () => {
  const heard = vi.spyOn(console, 'error').mockReturnValue()
  const said = createTranslator({ locale: 'en', messages: { a: { b: 'said' } }, namespace: 'a' })
  expect([said('b'), said('c'), said('b.c')]).toEqual(['said', 'a.c', 'a.b.c'])
  expect(heard).toHaveBeenCalledTimes(2)
})

function* leaves(tree: object, above = ''): Generator<[key: string, message: CompiledMessage]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string' || Array.isArray(value)) yield [above + key, value]
    else yield* leaves(value, `${above}${key}.`)
  }
}

/** Values for each number, and for each branch of a choice. */
function* valuesFor(message: CompiledMessage): Generator<Record<string, unknown>> {
  const numbers = new Set<string>()
  const choices = new Map<string, string[]>()
  const values: Record<string, unknown> = {}
  const see = (node: CompiledNode): void => {
    if (typeof node === 'string' || node === 0) return
    const [name, kind, ...rest] = node as readonly [string, ...unknown[]]
    if (kind === undefined) values[name] ??= `the ${name}`
    else if (kind === 1) choices.set(name, [...Object.keys(rest[0] as object), 'else'])
    else if (kind === 2 || kind === 3 || kind === 4) numbers.add(name)
    else {
      values[name] = (inside: unknown) => `[${inside}]`
      for (const child of [kind, ...rest]) see(child as CompiledNode)
    }
    if (kind === 1 || kind === 2 || kind === 3)
      for (const branch of Object.values(rest[0] as Record<string, CompiledMessage>))
        if (Array.isArray(branch)) branch.forEach(see)
  }
  if (typeof message !== 'string') message.forEach(see)
  const most = Math.max(1, ...[...choices.values()].map(({ length }) => length))
  for (let nth = 0; nth < most; nth++)
    for (const number of numbers.size > 0 ? NUMBERS : [0])
      yield {
        ...values,
        ...Object.fromEntries([...choices].map(([name, branches]) => [name, branches[nth % branches.length]])),
        ...Object.fromEntries([...numbers].map((name) => [name, number])),
      }
}
