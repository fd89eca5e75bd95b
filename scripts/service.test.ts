import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ask } from '../app/testing/routes'
import { bundleService } from './service.mjs'

test('the bundled service answers as its routes in Next', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-service-'))
  try {
    await bundleService(folder)
    // Node reads it, as in a thread of the server.
    const { answerWithoutNext } = await import(
      /* @vite-ignore */ pathToFileURL(path.join(folder, 'joliba', 'service.mjs')).href
    )
    expect(answerWithoutNext('/en/ogc')).toBeUndefined()
    const targets = [
      '/ogc?f=json&lang=fr',
      '/ogc/collections/events/items?limit=3&bbox=-4,16,3,22&lang=en&f=json',
      '/ogc/collections/places/items?f=csv&lang=en',
      '/ogc/collections/events/items?limit=x',
      '/data/served.json',
    ]
    for (const target of targets) {
      const address = new URL(target, 'http://localhost:3000')
      const [own, other] = [await answerWithoutNext(address.pathname)(new Request(address)), await ask(target)]
      expect([own.status, Object.fromEntries(own.headers)]).toEqual([other.status, Object.fromEntries(other.headers)])
      const undated = (text: string) => text.replace(/"timeStamp":"[^"]*"/, '')
      expect(undated(await own.text())).toBe(undated(await other.text()))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
