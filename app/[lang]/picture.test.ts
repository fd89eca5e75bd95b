import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { ask } from '../testing/routes'

test('an SVG is well-formed, has a description, and supports its ETag', async () => {
  for (const language of ['en', 'fr']) {
    const address = `/${language}/map.svg?time=2012&q=%3Cscript%3E`
    const { headers, ...answer } = await ask(address).then(async (given) => ({
      headers: given.headers,
      svg: await given.text(),
    }))
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toContain('max-age=')
    expect(XMLValidator.validate(answer.svg)).toBe(true)
    expect(answer.svg).toContain('<title id=')
    expect(answer.svg).not.toContain('<script')
  }
})

test('an invalid request is refused with a sentence', async () => {
  const refusals = [
    ['/en/map.png?width=100', 400, 'from 240 to 4000'],
    ['/fr/map.svg?height=99999', 400, 'La hauteur'],
    ['/en/map.png?scale=9', 400, 'from 1 to 3'],
    ['/en/map.png?width=4000&height=4000&scale=3', 400, '24 million'],
    ['/en/map.svg?theme=%3Cb%3E', 400, 'light, dark, print'],
    ['/xx/map.svg', 404, 'en (English), fr (Français)'],
  ] as const
  for (const [address, status, sentence] of refusals) {
    const answer = await ask(address)
    expect([address, answer.status]).toEqual([address, status])
    expect(await answer.text()).toContain(sentence)
  }
})
