import { act, render } from '@testing-library/react'
import { type ComponentType, lazy, memo, useState } from 'react'
import { expect, test } from 'vitest'
import { page, reader } from '../testing/dom'
import { renderedByServer } from '../testing/rendered'
import { Asleep } from './Asleep'

let asked = 0
let want = () => {}
let come = () => {}
let wanted: Promise<void>
let onServer: typeof inBrowser
let inBrowser: ComponentType<{ readonly label: string }>

function Field({ label }: { readonly label: string }) {
  return <input aria-label={label} />
}

const Part = memo(function Part({ label }: { readonly label: string }) {
  const Late = typeof window === 'undefined' ? onServer : inBrowser
  return (
    <Asleep until={wanted}>
      <Late label={label} />
    </Asleep>
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

/** A page with a part that sleeps, served and awake. The answer is the part's field. */
async function served(): Promise<HTMLInputElement> {
  asked = 0
  wanted = new Promise<void>((resolve) => {
    want = resolve
  })
  const code = { default: Field }
  onServer = lazy(async () => code)
  inBrowser = lazy(() => {
    asked++
    return new Promise<typeof code>((resolve) => {
      come = () => resolve(code)
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

test('its code is asked for when it is wanted, and takes over what was typed meanwhile', async () => {
  const user = reader()
  const field = await served()
  await user.click(page().getByText('0'))
  expect(page().getByText('1'), 'the page around is awake').toBeTruthy()
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

test('a change of what it shows asks for it, and the page stays as it was until it is there', async () => {
  const field = await served()
  await act(async () => page().getByText('Change').click())
  expect(asked).toBe(1)
  expect(page().getByLabelText('Before')).toBe(field)
  await act(async () => come())
  expect(page().queryByLabelText('Before')).toBeNull()
  expect(page().getByLabelText('After')).toBeTruthy()
})
