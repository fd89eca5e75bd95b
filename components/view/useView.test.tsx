import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { toggled } from '@/geodata/domain/view/filter'
import { EMPTY_VIEW, type View, type Vocabulary } from '@/geodata/domain/view/view'
import { RoutedAddress } from './address'
import { useView } from './useView'

/** Two regions in their own order. */
const VOCABULARY: Vocabulary = {
  config: { groups: [] },
  regions: [{ id: 'kidal' }, { id: 'gao' }],
  places: [],
  kinds: [{ id: 'coup' }, { id: 'vote' }],
  actors: [],
  sources: [],
  events: [{ id: 'one' }],
}

function toggleRegion(id: string) {
  return (now: View) => toggled(now, 'where', id, ['kidal', 'gao'])
}

beforeEach(() => history.replaceState(null, '', '/en'))

test('two changes before the next render are both kept', () => {
  const { result } = renderHook(() => useView(VOCABULARY))
  act(() => {
    result.current.go(toggleRegion('gao'))
    result.current.go(toggleRegion('kidal'))
  })
  expect(result.current.view.where).toEqual(['kidal', 'gao'])
  expect(location.search).toBe('?where=kidal,gao')
})

test('a View has one address, in whatever order it was chosen, and the default View has the bare path', () => {
  const { result } = renderHook(() => useView(VOCABULARY))
  act(() => result.current.go({ ...EMPTY_VIEW, where: ['gao', 'kidal'], kind: ['vote', 'coup'] }))
  expect(location.search).toBe('?where=kidal,gao&kind=coup,vote')
  expect(result.current.href(EMPTY_VIEW)).toBe('/en')
  act(() => result.current.go(EMPTY_VIEW))
  expect(`${location.pathname}${location.search}`).toBe('/en')
})

test('a filter adds a history entry, a camera move does not; "back" restores the previous View', () => {
  const { result } = renderHook(() => useView(VOCABULARY))
  const before = history.length
  act(() => result.current.go(toggleRegion('kidal')))
  expect(history.length).toBe(before + 1)
  act(() => result.current.go((now) => ({ ...now, at: { lat: 17, lng: -4, zoom: 6 } }), 'replace'))
  expect(history.length).toBe(before + 1)

  act(() => {
    history.replaceState(null, '', '/en?where=gao')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(result.current.view).toMatchObject({ where: ['gao'], at: null })
})

test('unchanged parts of a View are the same objects, so that memoised components do not re-render', () => {
  history.replaceState(null, '', '/en?where=kidal&time=2012')
  const { result } = renderHook(() => useView(VOCABULARY))
  const { where, time } = result.current.view
  act(() => result.current.go((now) => ({ ...now, kind: ['coup'] })))
  expect(result.current.view.kind).toEqual(['coup'])
  expect(result.current.view.where).toBe(where)
  expect(result.current.view.time).toBe(time)
})

test('a link to a View does not depend on the View shown, so that lists of links do not re-render', () => {
  const { result } = renderHook(() => useView(VOCABULARY))
  const { href, go } = result.current
  act(() => result.current.go({ ...EMPTY_VIEW, event: 'one' }))
  expect(result.current.view.event).toBe('one')
  expect(result.current.href).toBe(href)
  expect(result.current.go).toBe(go)
})

test('unknown ids in the address are dropped', () => {
  history.replaceState(null, '', '/en?where=kidal,atlantis&event=two')
  const { result } = renderHook(() => useView(VOCABULARY))
  expect(result.current.view).toMatchObject({ where: ['kidal'], event: null })
})

test('during navigation to another page, this one keeps the address of its router', () => {
  const address = { path: '/en', query: 'where=kidal' }
  const wrapper = ({ children }: { children: ReactNode }) => <RoutedAddress value={address}>{children}</RoutedAddress>
  history.replaceState(null, '', '/en?where=kidal')
  const { result, rerender } = renderHook(() => useView(VOCABULARY), { wrapper })
  act(() => {
    history.replaceState(null, '', '/en/list?where=gao')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(result.current.view.where).toEqual(['kidal'])
  expect(result.current.href(result.current.view)).toBe('/en?where=kidal')
  address.query = 'where=gao'
  history.replaceState(null, '', '/en?where=gao')
  rerender()
  expect(result.current.view.where).toEqual(['gao'])
})
