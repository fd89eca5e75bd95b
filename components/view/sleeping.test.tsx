import { act, fireEvent, render } from '@testing-library/react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { goTo, page } from '../testing/dom'
import { renderedByServer } from '../testing/rendered'
import { Input } from '../ui/Input'
import { useFirstAct } from '../ui/useFirstAct'
import { RoutedAddress, useAddress, writeAddress } from './address'
import { Sleeping, useAfterMainPart, useMainPart, WakingOrder } from './sleeping'

/** The parts that hydrated, in order. */
let awake: string[] = []
let prefetched: string[] = []
/** Callbacks waiting for the browser to be idle, and observers of what is seen. */
let idle: (() => void)[] = []
let observed: { readonly seen: (element: Element) => void }[] = []
let begin = () => {}

beforeEach(() => {
  awake = []
  prefetched = []
  idle = []
  observed = []
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run))
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #watched: Element[] = []
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        observed.push({ seen: (element) => tell([{ isIntersecting: this.#watched.includes(element) }]) })
      }
      observe(element: Element) {
        this.#watched.push(element)
      }
      disconnect() {}
    },
  )
})

function Main({ ref }: { readonly ref?: Ref<() => void> }) {
  const answers = useMainPart()
  useImperativeHandle(ref, () => answers)
  return <h1>Map</h1>
}

function Part({ name }: { readonly name: string }) {
  const [text, write] = useState('')
  const { query } = useAddress()
  useFirstAct(() => prefetched.push(name))
  if (typeof window !== 'undefined' && !awake.includes(name)) awake.push(name)
  return (
    <section>
      <Input aria-label={name} value={text} write={write} />
      <p>{`${name}: ${text}, ${query}`}</p>
    </section>
  )
}

const HERE = { path: '/en', query: '' }

function InPage({ children }: { readonly children: ReactNode }) {
  return <RoutedAddress value={HERE}>{children}</RoutedAddress>
}

/** A page with two parts asleep, hydrated. Returns their fields. */
async function served(): Promise<readonly [HTMLInputElement, HTMLInputElement]> {
  goTo('/en')
  const whole = (
    <WakingOrder>
      <Main
        ref={(answers) => {
          if (answers) begin = answers
        }}
      />
      {['timeline', 'list'].map((name) => (
        <Sleeping key={name}>
          <Part name={name} />
        </Sleeping>
      ))}
    </WakingOrder>
  )
  const container = document.createElement('div')
  container.innerHTML = await renderedByServer(<InPage>{whole}</InPage>)
  document.body.append(container)
  const field = (name: string) => page().getByLabelText<HTMLInputElement>(name)
  const fields = [field('timeline'), field('list')] as const
  fields[1].value = 'typed'
  await act(async () => {
    render(<InPage>{whole}</InPage>, { container, hydrate: true })
  })
  return fields
}

function keeps(fields: readonly HTMLInputElement[]): void {
  expect(
    fields.every((field) => field.isConnected),
    'the elements of the server stay',
  ).toBe(true)
  expect(fields[1]?.value).toBe('typed')
}

test('nothing but the main part hydrates before it answers; then what is seen, then the rest', async () => {
  const fields = await served()
  expect(awake).toEqual([])
  expect(idle).toEqual([])
  await act(async () => begin())
  expect(awake).toEqual([])
  const list = fields[1].closest('section')
  await act(async () => {
    for (const { seen } of observed) if (list) seen(list)
  })
  expect(awake).toEqual(['list'])
  await act(async () => {
    for (const run of idle) run()
  })
  expect(awake).toEqual(['list', 'timeline'])
  keeps(fields)
  expect(page().getByText('list: typed,')).toBeTruthy()
  expect(prefetched).toEqual([])
})

test.each([
  ['a touch', (field: Element) => fireEvent.touchStart(field)],
  ['a press', (field: Element) => fireEvent.pointerDown(field)],
  ['a key', (field: Element) => fireEvent.keyDown(field, { key: 'Tab' })],
  ['a click that is repeated for the reader', (field: Element) => fireEvent.click(field)],
  ['the focus', (field: Element) => fireEvent.focusIn(field)],
  ['the way back', () => fireEvent.popState(window)],
] as const)('%s wakes all, and what waits for the first act in them begins', async (_, acts) => {
  const fields = await served()
  await act(async () => void acts(fields[1]))
  expect(new Set(awake)).toEqual(new Set(['timeline', 'list']))
  expect(prefetched.toSorted()).toEqual(['list', 'timeline'])
  keeps(fields)
})

test('a change of the address wakes all before it reaches them, so that nothing in them is lost', async () => {
  const fields = await served()
  await act(async () => writeAddress('/en?where=kidal', 'push'))
  keeps(fields)
  expect(page().getByText('list: typed, where=kidal')).toBeTruthy()
})

test('a main part that neither answers nor fails is not waited for without end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await served()
    await act(async () => void vi.advanceTimersByTime(5000))
    await act(async () => {
      for (const run of idle) run()
    })
    expect(new Set(awake)).toEqual(new Set(['timeline', 'list']))
  } finally {
    vi.useRealTimers()
  }
})

test('in a page that the browser renders nothing sleeps', () => {
  render(
    <WakingOrder>
      <Sleeping>
        <Part name="list" />
      </Sleeping>
    </WakingOrder>,
  )
  expect(awake).toEqual(['list'])
})

function Later({ name, tell }: { readonly name: string; readonly tell: (name: string) => void }) {
  const after = useAfterMainPart()
  useEffect(() => {
    after.then(() => tell(name))
  }, [after, name, tell])
  return null
}

test('what comes after the main part waits until it answers, and waits for nothing without one', async () => {
  let answer = () => {}
  const told: string[] = []
  const tell = (name: string) => told.push(name)
  render(
    <>
      <WakingOrder>
        <Main
          ref={(answers) => {
            if (answers) answer = answers
          }}
        />
        <Later name="here" tell={tell} />
      </WakingOrder>
      <Later name="elsewhere" tell={tell} />
    </>,
  )
  await act(async () => {})
  expect(told).toEqual(['elsewhere'])
  await act(async () => answer())
  expect(told).toEqual(['elsewhere', 'here'])
})
