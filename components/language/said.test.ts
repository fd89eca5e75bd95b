import compileMessage from 'icu-minify/compile'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createTranslator } from './said'

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
