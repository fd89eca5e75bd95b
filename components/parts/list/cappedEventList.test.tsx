import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { atlas as real } from '@/geodata/testing/facts'
import { SEED, synthetic } from '@/geodata/testing/synthetic'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../language/translate'
import { page, reader } from '../../testing/dom'
import { CappedEventList } from './CappedEventList'
import { STEP, shownAtFirst } from './cap'

const atlas = synthetic(real, 1000, SEED)
const t = translatorIn('en')

function open(events: readonly AtlasEvent[]) {
  const list = (shown: readonly AtlasEvent[]) => (
    <MessagesProvider language="en" messages={messagesOf('explorer', 'en')}>
      <CappedEventList
        atlas={atlas}
        language="en"
        t={t}
        events={shown}
        eventLink={({ id }) => <a href={`#${id}`}>{id}</a>}
      />
    </MessagesProvider>
  )
  const { rerender } = render(list(events))
  return (shown: readonly AtlasEvent[]) => rerender(list(shown))
}

// Not by role: that is slow for hundreds of elements.
const lines = () => [...document.querySelectorAll('li')]
const ids = () => [...document.querySelectorAll('li a')].map(({ textContent }) => textContent)
const idsOf = (events: readonly AtlasEvent[]) => events.map(({ id }) => id)
const places = () => [lines()[0], lines().at(-1)].map((line) => line?.getAttribute('aria-posinset'))

test('of a long list a part is in the page, which moves down and up; its lines tell their place in the whole', async () => {
  const user = reader()
  const change = open(atlas.events)
  const [first, all] = [shownAtFirst(1000), atlas.events.length]
  expect(ids()).toEqual(idsOf(atlas.events.slice(0, first)))
  expect(lines()[0]?.getAttribute('aria-setsize')).toBe('1000')
  let to = first
  for (let rest = all - first; rest > 0; rest -= STEP) {
    await user.click(page().getByRole('button', { name: t('list.more', { next: Math.min(STEP, rest), rest }) }))
    to = Math.min(to + STEP, all)
    expect(lines().length).toBeLessThanOrEqual(600)
    expect(places()).toEqual([String(Math.max(to - 600, 0) + 1), String(to)])
  }
  expect(ids()).toEqual(idsOf(atlas.events.slice(all - 600)))
  expect(page().queryAllByRole('button')).toHaveLength(1)
  await user.click(page().getByRole('button', { name: t('list.above', { next: STEP, rest: 400 }) }))
  expect(places()).toEqual(['201', '800'])
  // The same events with their details stay where they are; others begin anew.
  change(atlas.events.map((event) => ({ ...event })))
  expect(places()).toEqual(['201', '800'])
  change(atlas.events.slice(100))
  expect(ids()).toEqual(idsOf(atlas.events.slice(100, 100 + first)))
})

test('a short list is whole, without places', () => {
  open(atlas.events.slice(0, STEP))
  expect(lines()).toHaveLength(STEP)
  expect(lines()[0]?.getAttributeNames()).not.toContain('aria-posinset')
  expect(page().queryAllByRole('button')).toEqual([])
})
