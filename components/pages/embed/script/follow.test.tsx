import { fireEvent, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow'

/** The observed elements, and a way to report an intersection. */
const watched = new Set<Element>()
let crosses: (...steps: readonly Element[]) => void = () => {}

const shown: (string | null)[] = []
let led = true
let ending = new AbortController()

afterEach(() => ending.abort())

beforeEach(() => {
  watched.clear()
  shown.length = 0
  led = true
  ending = new AbortController()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: readonly object[]) => void) {
        crosses = (...steps) => tell(steps.map((target) => ({ target, isIntersecting: true })))
      }
      observe(element: Element) {
        watched.add(element)
      }
    },
  )
  document.body.innerHTML = `
    <p id="a" data-joliba-view="time=1991">1991 <em>inside</em></p>
    <p id="b" data-joliba-view="time=2012" tabindex="0">2012</p>
    <button id="c" data-joliba-view="where=kidal">Kidal</button>
    <a id="d" href="#elsewhere" data-joliba-view="">Everything</a>
    <p id="e">Nothing</p>`
})

const step = (id: string) => document.getElementById(id) as HTMLElement
const current = () => [...document.querySelectorAll('[aria-current]')].map(({ id }) => id)
const start = () =>
  follow((element) => {
    if (led) shown.push(element.getAttribute('data-joliba-view'))
    return led
  }, ending)

test('an element scrolled to shows its View once and becomes the current one', () => {
  start()
  expect([...watched].map(({ id }) => id)).toEqual(['a', 'b'])
  crosses(step('a'))
  crosses(step('a'))
  crosses(step('a'), step('b'))
  expect(shown).toEqual(['time=1991', 'time=2012'])
  expect(current()).toEqual(['b'])
})

test('a click or focus shows the View; a link does not navigate', () => {
  start()
  fireEvent.click(document.querySelector('em') as Element)
  fireEvent.focusIn(step('b'))
  fireEvent.focusIn(step('c'))
  expect(shown).toEqual(['time=1991', 'time=2012'])
  fireEvent.click(step('c'))
  expect(fireEvent.click(step('d'))).toBe(false)
  expect(shown.slice(2)).toEqual(['where=kidal', ''])
  fireEvent.click(step('e'))
  expect(fireEvent.click(step('d'), { ctrlKey: true })).toBe(true)
  expect(current()).toEqual(['d'])
  fireEvent.click(step('d'))
  expect(shown).toHaveLength(5)
})

test('without a map a link navigates', () => {
  led = false
  start()
  expect(fireEvent.click(step('d'))).toBe(true)
  expect(current()).toEqual([])
})

test('elements added later work as well', async () => {
  start()
  step('e').setAttribute('data-joliba-view', 'q=azawad')
  await waitFor(() => expect(watched).toContain(step('e')))
})

test('a page without such elements gets no listeners', () => {
  document.body.innerHTML = '<p>Text</p>'
  const listens = vi.spyOn(document, 'addEventListener')
  start()
  expect(listens).not.toHaveBeenCalled()
  listens.mockRestore()
})
