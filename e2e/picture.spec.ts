import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from './fixtures'

/** Looked at when they were made, and again when they change: `npx playwright test picture --project desktop --update-snapshots`. */
const REFERENCES: readonly (readonly [name: string, address: string])[] = [
  ['card', '/en/map.png?width=600&height=315'],
  ['french-dark', '/fr/map.png?time=2012&theme=dark&width=600&height=315'],
  ['print', '/fr/map.png?where=north&theme=print&width=420&height=594'],
  ['compared', '/en/map.png?time=1990/1992&compare=2012&width=640&height=360'],
  ['compared-high', '/fr/map.png?time=1990/1992&compare=2012&theme=dark&width=360&height=640'],
  ['near', '/en/map.png?near=gao,120&at=16.3,-0.5,7&width=480&height=320'],
  ['event', '/en/map.png?event=1991-03-26-coup&width=480&height=320'],
  ['band', '/fr/map.png?lat=14.5,20&width=480&height=320'],
  ['possible', '/en/map.png?time=1991-03-20/1991-03-24&where=gao&width=480&height=320'],
  ['bare', '/en/map.png?parts=none&width=390&height=388'],
  ['small', '/fr/map.png?width=240&height=240'],
  ['close', '/en/map.png?at=12.63,-8,10.5&kind=protest&width=480&height=320&scale=2'],
]

for (const [name, address] of REFERENCES)
  test(`the picture of ${name} is as it was`, async ({ request }) => {
    const response = await request.get(address)
    expect(response.headers()['content-type']).toBe('image/png')
    expect(await response.body()).toMatchSnapshot(`${name}.png`, { maxDiffPixelRatio: 0.01 })
  })

test('an SVG is well-formed, says what it shows, and is known again by its tag', async ({ request }) => {
  for (const language of ['en', 'fr']) {
    const address = `/${language}/map.svg?time=2012&q=%3Cscript%3E`
    const response = await request.get(address)
    const { 'content-type': type, etag = '', ...headers } = response.headers()
    expect(type).toBe('image/svg+xml; charset=utf-8')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toContain('max-age=')
    const svg = await response.text()
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).toContain('<title id=')
    expect(svg).not.toContain('<script')

    const head = await request.head(address)
    expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, etag, ''])
    const again = await request.get(address, { headers: { 'If-None-Match': etag } })
    expect([again.status(), await again.text()]).toEqual([304, ''])
  }
})

test('what cannot be drawn is refused in a sentence', async ({ request }) => {
  const refusals = [
    ['/en/map.png?width=100', 400, 'from 240 to 4000'],
    ['/fr/map.svg?height=99999', 400, 'La hauteur'],
    ['/en/map.png?scale=9', 400, 'from 1 to 3'],
    ['/en/map.png?width=4000&height=4000&scale=3', 400, '24 million'],
    ['/en/map.svg?theme=%3Cb%3E', 400, 'light, dark, print'],
    ['/xx/map.svg', 404, 'en (English), fr (Français)'],
  ] as const
  for (const [address, status, sentence] of refusals) {
    const response = await request.get(address)
    expect([address, response.status()]).toEqual([address, status])
    expect(await response.text()).toContain(sentence)
  }
})

test('a flood of requests is drawn two at a time, and the rest asked to come back', async ({ request }) => {
  const answers = await Promise.all(
    Array.from({ length: 90 }, (_, i) => request.get(`/en/map.png?width=700&height=700&at=16,${-8 + i / 10},6`)),
  )
  const statuses = answers.map((answer) => answer.status())
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  // Two are drawn and thirty wait, whenever the others come.
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(32)
  const [refused] = answers.filter((answer) => answer.status() === 503)
  expect(refused?.headers()['retry-after']).toBe('5')
  expect(await refused?.text()).toContain('Ask again')
  expect((await request.get('/en/map.png?width=300&height=300')).status()).toBe(200)
})
