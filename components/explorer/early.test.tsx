import { act, render, waitFor } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parted } from '@/geodata/join/texts'
import { toWire } from '@/geodata/join/wire'
import { tellings } from '@/geodata/story/telling'
import { atlas, selected } from '@/geodata/testing/facts'
import { sent } from '../language/sent'
import { messagesOf } from '../language/translate'
import { address, answerFetch, goTo } from '../testing/dom'
import { ExplorerScreen } from '../testing/explorer'
import { Explorer } from './Explorer'

const { outline, texts } = parted(toWire(atlas, 'en'))

/** The page as the server sends it, before its scripts; `awake` runs them. */
async function served(query = ''): Promise<{ explorer: ExplorerScreen; awake: () => Promise<void> }> {
  goTo(query ? `/en?${query}` : '/en')
  answerFetch((asked) => (asked === '/en/texts.json' ? texts : undefined))
  const page = (
    <Explorer
      outline={sent(outline)}
      texts={{ at: '/en/texts.json' }}
      language="en"
      messages={messagesOf('explorer', 'en')}
      tiles={null}
      tellings={sent(tellings([]))}
    />
  )
  const container = document.createElement('div')
  container.innerHTML = renderToString(page)
  document.body.append(container)
  return {
    explorer: new ExplorerScreen('en'),
    awake: () =>
      act(async () => {
        render(page, { container, hydrate: true })
      }),
  }
}

test('what is typed into the search before the scripts come is searched for', async () => {
  const { explorer, awake } = await served('where=kidal')
  explorer.search.value = 'Aguelhok'
  await awake()
  expect(explorer.search.value).toBe('Aguelhok')
  await waitFor(() => expect(address()).toBe('/en?where=kidal&q=Aguelhok'))
  await explorer.shows(selected({ where: ['kidal'], q: 'Aguelhok' }))
})

test('without that the search stays as it was sent', async () => {
  const { explorer, awake } = await served('where=kidal')
  await awake()
  expect(explorer.search.value).toBe('')
  expect(explorer.fetched).toEqual([])
})

test('other fields keep what was typed into them, and groups stay open', async () => {
  const { explorer, awake } = await served()
  const field = (selector: string) => {
    const found = document.querySelector<HTMLInputElement>(selector)
    if (!found) throw new Error(`There is no field ${selector}.`)
    return found
  }
  explorer.group('actor').open = true
  const [from, km, west] = [field('[data-field=from]'), field('[name=near][type=number]'), field('[name=area]')]
  for (const [one, text] of [
    [from, '1990'],
    [km, '250'],
    [west, '-2'],
  ] as const)
    one.value = text
  const find = explorer.group('actor').querySelector('input')
  if (find) find.value = 'Tour'
  await awake()
  expect([from.value, km.value, west.value]).toEqual(['1990', '250', '-2'])
  expect(explorer.group('actor').querySelector('input')?.value).toBe('Tour')
  const names = [...explorer.group('actor').querySelectorAll('[data-value]')].map(({ textContent }) => textContent)
  expect(names.length).toBeGreaterThan(0)
  expect(names.every((name) => name?.includes('Tour'))).toBe(true)
})
