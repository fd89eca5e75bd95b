import { waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atlas, selected } from '@/geodata/testing/facts'
import { address, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

const QUERY = 'where=kidal&sure=1'
const { certain } = selected({ where: ['kidal'], sure: true })

const strip = (name: string) => page().getByRole('listbox', { name })
const activeIn = (list: HTMLElement) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')

test('the list box initially has an option for each matching event', async () => {
  const explorer = await openExplorer('en', QUERY)
  const list = strip(explorer.t('timeline.marks'))
  const options = within(list).getAllByRole('option')
  expect(options.map(({ textContent }) => textContent?.split(', ')[0])).toEqual(
    certain.map((id) => atlas.events.find((event) => event.id === id)?.title.en.split(', ')[0]),
  )
  expect(options.map((one) => ['aria-posinset', 'aria-setsize'].map((name) => Number(one.getAttribute(name))))).toEqual(
    certain.map((_, i) => [i + 1, certain.length]),
  )
  expect(activeIn(list)).toBeNull()
  list.focus()
  await explorer.user.keyboard('{Home}')
  expect(activeIn(list)).toBe(options[0])
  await explorer.user.keyboard('{ArrowRight}')
  expect(activeIn(list)).toBe(options[1])
})

test('an option opens its event without arrow keys', async () => {
  // With an event open, so that event details are loaded.
  const explorer = await openExplorer('en', `${QUERY}&event=${certain[0]}`)
  const list = await page().findByRole('listbox', { name: explorer.t('timeline.marks') })
  await explorer.user.click(within(list).getAllByRole('option')[1] ?? document.body)
  expect(address()).toBe(`/en?${QUERY}&event=${certain[1]}`)
})

test('nothing is read out during a drag; afterwards the count is, once', async () => {
  const explorer = await openExplorer('en')
  const said: (string | null | undefined)[] = []
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = target.parentElement?.closest('[role=status], [aria-live=polite]')
      if (region) said.push(region.textContent)
    }
  })
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  const start = page().getByRole('slider', { name: explorer.t('timeline.start') })
  start.focus()
  const before = explorer.list.textContent
  await explorer.user.keyboard('{PageUp>3}')
  await waitFor(() => expect(explorer.list.textContent).not.toBe(before))
  expect(said).toEqual([])
  await explorer.user.keyboard('{/PageUp}')
  await waitFor(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatch(/^\d+ events/)
  watch.disconnect()
})
