import { act, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '../../testing/eventually'

const LIGHT = '/en/map.svg?event=x&width=480'
const DARK = `${LIGHT}&theme=dark`
const MEDIA = '(prefers-color-scheme: dark)'

let folder: typeof import('./jsx-runtime')
const asked: string[] = []

beforeAll(async () => {
  vi.stubEnv('JOLIBA_FOLDER', '/joliba/')
  vi.resetModules()
  folder = await import('./jsx-runtime')
  const { answerBy } = await import('./ask')
  answerBy(async (address) => {
    asked.push(address)
    return new Response(address, { headers: { 'Content-Type': 'image/svg+xml' } })
  })
})

afterEach(() => {
  asked.length = 0
})

afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** As the JSX of a picture in two themes is compiled for a folder. */
function picture() {
  return folder.jsxs('picture', {
    children: [
      folder.jsx('source', { srcSet: DARK, media: MEDIA }, 'dark'),
      folder.jsx('img', { src: LIGHT, alt: '', loading: 'eager' }, 'light'),
    ],
  })
}

/** The system is dark, or light; returns what changes it. */
function scheme(dark: boolean): (dark: boolean) => void {
  const query = Object.assign(new EventTarget(), { matches: dark })
  vi.stubGlobal('matchMedia', () => query)
  return (now) => {
    query.matches = now
    query.dispatchEvent(new Event('change'))
  }
}

const drawn = (address: string) => `data:image/svg+xml;base64,${btoa(address)}`

test('a page is written with the files of both themes', () => {
  const html = renderToString(picture())
  expect(html).toContain('srcSet="/joliba/pictures/en/event_x~theme_dark~width_480.svg"')
  expect(html).toContain('src="/joliba/pictures/en/event_x~width_480.svg"')
})

test.each([
  [false, LIGHT],
  [true, DARK],
])('a picture without files is drawn once, in the theme of the system (dark: %s)', async (dark, address) => {
  scheme(dark)
  const { container } = render(picture())
  const image = container.querySelector('img')
  await eventually(() => expect(image?.src).toBe(drawn(address)))
  expect(container.querySelector('source')?.getAttribute('srcset')).toBeNull()
  expect(asked).toEqual([address])
})

test('a picture that is drawn follows the theme of the system', async () => {
  const change = scheme(false)
  const { container } = render(picture())
  const image = container.querySelector('img')
  await eventually(() => expect(image?.src).toBe(drawn(LIGHT)))
  act(() => change(true))
  await eventually(() => expect(image?.src).toBe(drawn(DARK)))
  act(() => change(false))
  await eventually(() => expect(image?.src).toBe(drawn(LIGHT)))
})
