import { render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { translatorIn } from '../../language/translate'
import { visit } from '../../testing/dom'
import { Recipes } from './Recipes'

beforeEach(() => visit('https://mirror.example:8443/en/data'))
afterEach(() => vi.unstubAllEnvs())

/** The code of all recipes, as served and once the page is live. */
function codes() {
  const page = <Recipes language="en" t={translatorIn('en')} view={EMPTY_VIEW} />
  const { container } = render(page)
  return { served: renderToString(page), live: [...container.querySelectorAll('code')].map((one) => one.textContent) }
}

test('recipes name the address at which the page was opened, if the site has not been given one', () => {
  vi.stubEnv('JOLIBA_ORIGIN', '')
  const { served, live } = codes()
  expect(live).toHaveLength(3)
  for (const code of live) expect(code).toContain('"https://mirror.example:8443/en/map.')
  expect(served).toContain('http://localhost:3000/en/map.')
})

test('and otherwise that of the site', () => {
  vi.stubEnv('JOLIBA_ORIGIN', 'http://localhost:3000')
  for (const code of codes().live) expect(code).toContain('"http://localhost:3000/en/map.')
})
