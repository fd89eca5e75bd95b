import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { NO_SCENES } from '@/geodata/domain/story/storiesCiting'
import { formatView } from '@/geodata/domain/view/format'
import { formatAreaFault, parseView } from '@/geodata/domain/view/parse'
import { atlas } from '@/geodata/testing/facts'
import { sent } from '../../language/sent'
import { messagesOf } from '../../language/translate'
import { answerFetch, goTo } from '../../testing/dom'
import { renderedByServer } from '../../testing/rendered'
import { Explorer } from './Explorer'

const { outline, texts } = splitPayload(toPayload(atlas, 'en'))

const page = (
  <Explorer
    outline={sent(outline)}
    texts={{ here: sent(texts) }}
    language="en"
    messages={sent(messagesOf('explorer', 'en'))}
    tiles={null}
    rest={sent({ messages: messagesOf('rest', 'en'), citingScenes: NO_SCENES })}
  />
)

// The server renders and caches a page under its canonical address only; see server/address.ts.
test.each([
  '?utm_source=letter&where=kidal&where=gao&junk=%E9',
  '?q=%20%20Konar%C3%A9+&time=2012-01/2012-12',
  '?area=2&area=15&area=0&area=17&where=kidal',
  '?sure=yes&kind=protest,coup,none&lat=24,16.001',
])('a page that was made for the canonical address wakes without a fault under %s', async (query) => {
  answerFetch(() => undefined)
  goTo(`/en?${[formatView(parseView(query, atlas)), formatAreaFault(query)].filter(Boolean).join('&')}`)
  const root = document.createElement('div')
  root.innerHTML = await renderedByServer(page)
  const list = root.querySelector('#list')?.textContent
  document.body.append(root)
  goTo(`/en${query}`)
  const faults: unknown[] = []
  const hydrated = await act(async () => hydrateRoot(root, page, { onRecoverableError: (fault) => faults.push(fault) }))
  expect(faults).toEqual([])
  expect(root.querySelector('#list')?.textContent).toBe(list)
  expect(window.location.search).toBe(query)
  await act(async () => hydrated.unmount())
  root.remove()
})
