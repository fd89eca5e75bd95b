import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createServed, versionFrom } from './served.mjs'
import { startSite } from './testing'

type Site = Awaited<ReturnType<typeof startSite>>

const started: Site[] = []
afterEach(() => {
  for (const site of started.splice(0)) {
    site.close()
    site.server.close()
  }
})

/** A site whose data set can be replaced, on a clock that is set by hand. */
async function replaceable() {
  const data: { version: string | null; now: number; rendered: string[] } = { version: 'one', now: 0, rendered: [] }
  const handler = ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    data.rendered.push(url)
    response.setHeader('Content-Type', 'application/json')
    if (data.version === null) response.statusCode = 503
    response.end(JSON.stringify({ version: data.version, url }))
  }
  const render = versionFrom(async ({ target }) => {
    data.rendered.push(target)
    const status = data.version === null ? 503 : 200
    return { status, headers: [], body: Buffer.from(JSON.stringify({ version: data.version })) }
  }, 'joliba.example')
  const site = await startSite({ handler, canonical: (target) => target, served: createServed(render, () => data.now) })
  started.push(site)
  const said = async (path: string) => JSON.parse((await site.ask(path)).text).version
  return { data, said }
}

describe('answers about a data set that is replaced while the server runs', () => {
  it.each(['/ogc/collections?f=json&lang=en', '/fr/ogc/collections', '/en/explore/view.json?v=one'])(
    '%s is cached, and made again from the new data a second later at most',
    async (path) => {
      const { data, said } = await replaceable()
      expect([await said(path), await said(path)]).toEqual(['one', 'one'])
      data.version = 'two'
      data.now = 999
      expect(await said(path)).toBe('one')
      data.now = 1000
      expect([await said(path), await said(path)]).toEqual(['two', 'two'])
      expect(data.rendered.filter((url) => url === path)).toHaveLength(2)
      expect(data.rendered.filter((url) => url === '/data/served.json')).toHaveLength(2)
    },
  )

  it('leaves the other pages as they are', async () => {
    const { data, said } = await replaceable()
    await said('/en')
    data.version = 'two'
    data.now = 5000
    expect(await said('/en')).toBe('one')
    expect(data.rendered).toEqual(['/en'])
  })

  it('sends what it has while the database does not answer', async () => {
    const { data, said } = await replaceable()
    await said('/ogc?f=json')
    data.version = null
    data.now = 2000
    expect(await said('/ogc?f=json')).toBe('one')
  })
})
