import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { Activity, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page } from '../testing/dom'
import { renderedByServer } from '../testing/rendered'
import { Button } from './Button'
import { EarlyClicks } from './EarlyClicks'

afterEach(() => {
  delete window.earlyClicks
})

/** A page of the server with its inline script, which has run; `hydrate` runs the others. */
async function served(content: ReactNode): Promise<() => Promise<void>> {
  const whole = (
    <>
      <EarlyClicks />
      {content}
    </>
  )
  const container = document.createElement('div')
  container.innerHTML = await renderedByServer(whole)
  document.body.append(container)
  new Function(container.querySelector('script')?.textContent ?? '')()
  return () =>
    act(async () => {
      render(whole, { container, hydrate: true })
    })
}

const button = (name: string) => page().getByRole('button', { name })

test('clicks before hydration are repeated in their order: each of a step, one of a switch', async () => {
  const clicks: string[] = []
  const hydrate = await served(
    (['next', 'play', 'settings'] as const).map((name) => (
      <Button key={name} repeats={name === 'next'} onClick={() => clicks.push(name)}>
        {name}
      </Button>
    )),
  )
  expect(button('play').matches('[aria-disabled]')).toBe(true)
  for (const name of ['play', 'next', 'play', 'next']) fireEvent.click(button(name))
  expect(button('play').matches('[data-clicked]')).toBe(true)
  expect(clicks).toEqual([])
  await hydrate()
  await waitFor(() => expect(clicks).toEqual(['play', 'next', 'next']))
  expect(document.querySelector('[data-clicked], [data-early], [aria-disabled]')).toBeNull()
  fireEvent.click(button('settings'))
  expect(clicks.at(-1)).toBe('settings')
  expect(window.earlyClicks).toEqual([])
})

test('a form is not sent by the browser, but once its button has hydrated', async () => {
  let sent = 0
  const hydrate = await served(
    <form
      onSubmit={(submit) => {
        submit.preventDefault()
        sent++
      }}
    >
      <Button type="submit">Apply</Button>
    </form>,
  )
  expect(fireEvent.click(button('Apply')), 'the default is prevented').toBe(false)
  await hydrate()
  await waitFor(() => expect(sent).toBe(1))
})

test('a click for which React hydrates the button counts once', async () => {
  let clicks = 0
  const whole = (
    <Activity>
      <Button onClick={() => clicks++}>Play</Button>
    </Activity>
  )
  const hydrate = await served(whole)
  // Without `act`, the boundary is still to be hydrated when the click comes.
  const hydrated = hydrate()
  fireEvent.click(button('Play'))
  await hydrated
  await new Promise((resolve) => setTimeout(resolve))
  await waitFor(() => expect(clicks).toBe(1))
})

test('without that script it is a plain button', async () => {
  let clicks = 0
  render(<Button onClick={() => clicks++}>Play</Button>)
  fireEvent.click(button('Play'))
  expect(clicks).toBe(1)
  expect(button('Play').matches('[aria-disabled], [data-early]')).toBe(false)
})

test('a button that replaces the one clicked early takes its clicks', async () => {
  const clicks: string[] = []
  const replaced = document.createElement('button')
  replaced.setAttribute('aria-label', 'Play')
  window.earlyClicks = [replaced]
  render(
    <>
      <Button aria-label="Stop" onClick={() => clicks.push('stop')} />
      <Button aria-label="Play" onClick={() => clicks.push('play')} />
    </>,
  )
  await waitFor(() => expect(clicks).toEqual(['play']))
  expect(window.earlyClicks).toEqual([])
})
