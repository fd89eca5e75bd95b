import { act, cleanup, render } from '@testing-library/react'
import { type ComponentType, lazy, memo, useState } from 'react'
import { expect, test } from 'vitest'
import { complaints } from '../testing/console'
import { page, reader } from '../testing/dom'
import { renderedByServer } from '../testing/rendered'
import { DeferredHydration } from './DeferredHydration'
import { ErrorBoundary } from './ErrorBoundary'

let asked = 0
let want = () => {}
let come = () => {}
let fail = () => {}
let wanted: Promise<void>
let onServer: typeof inBrowser
let inBrowser: ComponentType<{ readonly label: string }>

function Field({ label }: { readonly label: string }) {
  return (
    <>
      <p>Text</p>
      <input aria-label={label} />
    </>
  )
}

const Part = memo(function Part({ label }: { readonly label: string }) {
  const Late = typeof window === 'undefined' ? onServer : inBrowser
  return (
    <DeferredHydration until={wanted}>
      <ErrorBoundary instead={<p role="alert">Failed</p>}>
        <Late label={label} />
      </ErrorBoundary>
    </DeferredHydration>
  )
})

function Page() {
  const [label, setLabel] = useState('Before')
  const [clicks, click] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setLabel('After')}>
        Change
      </button>
      <button type="button" onClick={() => click(clicks + 1)}>
        {clicks}
      </button>
      <Part label={label} />
    </>
  )
}

/** A page with a deferred part, server-rendered and hydrated. Returns the part's field. */
async function served(): Promise<HTMLInputElement> {
  asked = 0
  wanted = new Promise<void>((resolve) => {
    want = resolve
  })
  const code = { default: Field }
  onServer = lazy(async () => code)
  inBrowser = lazy(() => {
    asked++
    return new Promise<typeof code>((resolve, reject) => {
      come = () => resolve(code)
      fail = () => reject(new Error('no network'))
    })
  })
  const container = document.createElement('div')
  container.innerHTML = await renderedByServer(<Page />)
  document.body.append(container)
  const field = page().getByLabelText<HTMLInputElement>('Before')
  await act(async () => {
    render(<Page />, { container, hydrate: true })
  })
  return field
}

test('its code is requested when needed, and it keeps what was typed meanwhile', async () => {
  const user = reader()
  const field = await served()
  await user.click(page().getByText('0'))
  expect(page().getByText('1'), 'the page around has hydrated').toBeTruthy()
  expect(asked).toBe(0)
  field.value = 'typed'
  await act(async () => want())
  expect(asked).toBe(1)
  expect(page().getByLabelText('Before')).toBe(field)
  await act(async () => come())
  expect(page().getByLabelText('Before')).toBe(field)
  expect(field.value).toBe('typed')
  await user.click(page().getByText('Change'))
  expect(page().getByLabelText('After')).toBe(field)
})

test('a change of its props requests it, and the page does not change until it is loaded', async () => {
  const field = await served()
  await act(async () => page().getByText('Change').click())
  expect(asked).toBe(1)
  expect(page().getByLabelText('Before')).toBe(field)
  await act(async () => come())
  expect(page().queryByLabelText('Before')).toBeNull()
  expect(page().getByLabelText('After')).toBeTruthy()
})

test('content that a translator changes is rendered anew, once its code is here', async () => {
  const field = await served()
  await act(async () => page().getByText('Text').replaceWith(document.createElement('font')))
  expect(asked).toBe(1)
  expect(page().getByLabelText('Before'), 'the content of the server stays meanwhile').toBe(field)
  await act(async () => want())
  await act(async () => come())
  expect(field.isConnected).toBe(false)
  expect(page().getByText('Text')).toBeTruthy()
  expect(complaints()).toEqual([])
  await act(async () => page().getByText('Change').click())
  expect(page().getByLabelText('After')).toBeTruthy()
})

test('such a change delays all later ones until the code has loaded or failed, and none is lost', async () => {
  for (const [end, then] of [
    [() => come(), () => page().getByLabelText('After')],
    [() => fail(), () => page().getByRole('alert')],
  ] as const) {
    await served()
    await act(async () => want())
    await act(async () => page().getByText('Change').click())
    await act(async () => page().getByText('0').click())
    expect(page().getByLabelText('Before')).toBeTruthy()
    expect(page().queryByText('1'), 'React shows no later change of the page before').toBeNull()
    await act(async () => end())
    expect(then()).toBeTruthy()
    expect(page().queryByLabelText('Before')).toBeNull()
    expect(page().getByText('1')).toBeTruthy()
    cleanup()
    document.body.replaceChildren()
  }
  expect(complaints().length).toBeGreaterThan(0)
})
