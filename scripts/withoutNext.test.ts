import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ask } from '../app/testing/routes'
import { bundleWithoutNext } from './withoutNext.mjs'

/** Without what is of another moment, or named by the bundler. */
function comparable(text: string): string {
  return text
    .replace(/"timeStamp":"[^"]*"/, '')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/ class="[^"]*"/g, '')
}

test('what is bundled answers as its routes in Next', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-without-next-'))
  try {
    await bundleWithoutNext(folder)
    // Node reads it, as in a thread of the server.
    const { answerWithoutNext } = await import(
      /* @vite-ignore */ pathToFileURL(path.join(folder, 'joliba', 'withoutNext.mjs')).href
    )
    for (const path of ['/en/ogc', '/embed/live/en', '/en/map.tiff', '/en/map.svg/', '/e%6e/map.svg'])
      expect(answerWithoutNext(path), path).toBeUndefined()
    const targets = [
      '/ogc?f=json&lang=fr',
      '/ogc/collections/events/items?limit=3&bbox=-4,16,3,22&lang=en&f=json',
      '/ogc/collections/places/items?f=csv&lang=en',
      '/ogc/collections/events/items?limit=x',
      '/data/served.json',
      '/embed?lang=fr&where=kidal&theme=dark',
      '/embed?story=nowhere',
      '/en/map.svg?time=2012&width=600&height=400',
      '/fr/map.svg?width=none',
      '/en/map.geojson?kind=coup',
      '/fr/map.csv?q=gao',
      '/en/map.lpf.json?where=gao',
      '/xx/map.csv',
      '/constructor/map.svg',
    ]
    for (const target of targets) {
      const address = new URL(target, 'http://localhost:3000')
      const [own, other] = [await answerWithoutNext(address.pathname)(new Request(address)), await ask(target)]
      expect([own.status, Object.fromEntries(own.headers)]).toEqual([other.status, Object.fromEntries(other.headers)])
      const text = await own.text()
      expect(comparable(text), target).toBe(comparable(await other.text()))
      expect(text).not.toMatch(/class="[^"]*\bundefined\b/)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
