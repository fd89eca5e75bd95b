import { act, render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { goTo, page } from '../testing/dom'
import { renderedByServer } from '../testing/rendered'
import { useAddress } from './address'
import { RouterAddress } from './RouterAddress'
import { NOTE_SERVED, servedQuery } from './servedQuery'
import { Sleeping, WakingOrder } from './sleeping'

const { dataset } = document.documentElement

/** Callbacks waiting for the browser to be idle. */
let idle: (() => void)[] = []

beforeEach(() => {
  idle = []
  delete dataset.served
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run))
  return () => {
    vi.useRealTimers()
    delete dataset.served
  }
})

function Query({ part }: { readonly part: string }) {
  return <p>{`${part}: ${useAddress().query || 'everything'}`}</p>
}

const PAGE = (
  <RouterAddress>
    <WakingOrder>
      <Query part="map" />
      <Sleeping>
        <Query part="list" />
      </Sleeping>
    </WakingOrder>
  </RouterAddress>
)

test('a page that was rendered for another query hydrates as it is, and is shown once it shows its address', async () => {
  goTo('/en')
  const container = document.createElement('div')
  container.innerHTML = await renderedByServer(PAGE)
  document.body.append(container)
  goTo('/en?where=kidal')
  dataset.served = ''
  const map = page().getByText('map: everything')
  const faults: unknown[] = []
  await act(async () => {
    render(PAGE, { container, hydrate: true, onRecoverableError: (fault) => faults.push(fault) })
  })
  expect(faults).toEqual([])
  expect(map.textContent).toBe('map: where=kidal')
  expect(page().getByText('list: where=kidal')).toBeTruthy()
  expect(servedQuery(), 'what is shown later in any case comes first').toBe('')
  for (const run of idle) run()
  expect(servedQuery()).toBeNull()
})

test.each([
  ['/en', null],
  ['/en?theme=dark&v=3', null],
  ['/en/own/set?set=wells', null],
  ['/en?where=kidal', ''],
  ['/en/own/set?set=wells&kind=strike', ''],
])('the script of a folder notes for %s that the page was rendered for %j', (address, noted) => {
  goTo(address)
  new Function(NOTE_SERVED)()
  expect(servedQuery()).toBe(noted)
  vi.runAllTimers()
  expect(servedQuery(), 'a page whose scripts fail does not stay hidden').toBeNull()
})
