import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, reader } from '../testing/dom'
import { Form } from './Form'

/** As in a frame with `sandbox` but without `allow-forms`: forms do nothing, and there is no submit event. */
function sandbox() {
  const block = (event: Event) => {
    event.stopImmediatePropagation()
    event.preventDefault()
  }
  window.addEventListener('submit', block, true)
  return () => window.removeEventListener('submit', block, true)
}

let leave = () => {}
afterEach(() => {
  leave()
  leave = () => {}
  cleanup()
})

function opened(required = false) {
  const submitted = vi.fn((form: HTMLFormElement) => new FormData(form).get('q'))
  render(
    <Form submit={submitted}>
      <label>
        Words
        <input name="q" defaultValue="" required={required} />
      </label>
      <button type="button">Other</button>
      <button type="submit">Search</button>
    </Form>,
  )
  return { submitted, user: reader() }
}

const button = (name: string) => page().getByRole('button', { name })

test('in a sandbox that allows no forms, the submit button works', async () => {
  leave = sandbox()
  const { submitted, user } = opened()
  await user.type(page().getByLabelText('Words'), 'Kidal')
  await user.click(button('Other'))
  expect(submitted).not.toHaveBeenCalled()
  await user.click(button('Search'))
  expect(submitted.mock.results.map(({ value }) => value)).toEqual(['Kidal'])
})

test('elsewhere it acts once on a click, and on a submit event without one', async () => {
  const { submitted, user } = opened()
  await user.click(button('Search'))
  expect(submitted).toHaveBeenCalledTimes(1)
  document.querySelector('form')?.requestSubmit()
  expect(submitted).toHaveBeenCalledTimes(2)
})

test('fields are checked as by the browser', async () => {
  const { submitted, user } = opened(true)
  await user.click(button('Search'))
  expect(submitted).not.toHaveBeenCalled()
  await user.type(page().getByLabelText('Words'), 'Gao')
  await user.click(button('Search'))
  expect(submitted).toHaveBeenCalledTimes(1)
})
