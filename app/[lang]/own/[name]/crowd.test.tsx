import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { messagesOf } from '@/components/language/translate'
import { deleteDataSet } from '@/components/pages/own/dataSets'
import { forgetOpened } from '@/components/pages/own/session'
import { address, answerFetch, goTo, page, reader } from '@/components/testing/dom'
import { keepEvents } from '@/components/testing/ownSets'
import { ExploredOwn } from './ExploredOwn'

const TOWNS = Array.from({ length: 220 }, (_, n) => `Raid ${n},2012-01-01,${10 + n / 100},${n / 100},Town ${n},exact,`)
/** Areas, the last of which has most events. */
const AREAS = Array.from({ length: 130 }, (_, n) => `March ${n},2012-02-01,,,,district,Area ${n}`)
const MORE = Array.from({ length: 3 }, (_, n) => `Strike ${n},2012-03-01,,,,district,Area 129`)
const EVENTS = ['title,date,latitude,longitude,place,precision,region', ...TOWNS, ...AREAS, ...MORE].join('\n')

beforeEach(async () => {
  cleanup()
  await deleteDataSet('raids').catch(() => {})
  forgetOpened('raids')
  await keepEvents('raids', 'Raids', EVENTS)
})

async function explored(): Promise<void> {
  goTo('/en/own/raids')
  await act(async () => {
    render(<ExploredOwn language="en" messages={messagesOf('ownExplorer', 'en')} script="" name="raids" />)
  })
  await waitFor(() => expect(page().queryByText('Near a place or in an area')).not.toBeNull())
}

test('of many places without a point the tray shows those with most events first, and more on request', async () => {
  await explored()
  const tray = page().getByRole('region', { name: /^Events whose exact place is not known/ })
  expect(within(tray).getAllByRole('link')).toHaveLength(100)
  expect(within(tray).getAllByRole('link')[0]?.textContent).toContain('Area 129')
  await reader().click(within(tray).getByRole('button', { name: 'Show 30 more of 30' }))
  expect(within(tray).getAllByRole('link')).toHaveLength(130)
  expect(within(tray).queryByRole('button')).toBeNull()
})

test('of many places one is found by part of its name', async () => {
  // A filter is a sign that the page may be printed.
  answerFetch((path) => (path === '/en/takeaway.json' ? messagesOf('takeAway', 'en') : undefined))
  await explored()
  await reader().click(page().getByText('Near a place or in an area'))
  const select = page().getByLabelText<HTMLSelectElement>('Place')
  expect(select.options).toHaveLength(1)
  await reader().type(page().getByLabelText('Part of its name'), 'tówn 21')
  await waitFor(() => expect(select.options).toHaveLength(12))
  await reader().selectOptions(select, 'Town 217')
  const form = select.closest('form')
  if (!form) throw new Error('the place is chosen in a form')
  await reader().click(within(form).getByRole('button', { name: 'Apply' }))
  expect(address()).toMatch(/^\/en\/own\/raids\?near=town-217-\w+,100$/)
})
