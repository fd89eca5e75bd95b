import { expect, test } from './fixtures'

/**
 * Reference pictures, reviewed by eye when they change: `npx playwright test picture --project desktop
 * --update-snapshots`.
 */
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

test('each picture equals its reference', async ({ request }) => {
  for (const [name, address] of REFERENCES)
    await test.step(name, async () => {
      const response = await request.get(address)
      expect(response.headers()['content-type']).toBe('image/png')
      expect.soft(await response.body()).toMatchSnapshot(`${name}.png`, { maxDiffPixelRatio: 0.01 })
    })
})
