import { XMLValidator } from 'fast-xml-parser'
import { expect, test, vi } from 'vitest'
import { posterAddress } from '@/components/parts/scene/posterAddress'
import { annotationOf } from '@/geodata/domain/story/annotation'
import { atlasSource } from '@/geodata/load/source'
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

test('the picture of a scene has what its author drew; that of another View has not', async () => {
  const source = atlasSource()
  const [story] = source.storiesIn('en')
  const [first] = story?.scenes ?? []
  if (!story || !first) throw new Error('there is no story')
  const scene = {
    ...first,
    annotations: [annotationOf({ kind: 'label', positions: [[-3, 15]], km: null }, 'Drawn by hand') ?? expect.fail()],
  }
  vi.spyOn(source, 'storiesIn').mockReturnValue([{ ...story, scenes: [scene] }])
  const address = posterAddress(scene, 'en', 'v', { width: 720, height: 540, theme: 'dark' })
  expect(await (await ask(address)).text()).toContain('Drawn by hand')
  for (const other of [`/en/map.svg?time=1999&drawn=${scene.slug}`, address.replace('drawn=', 'drawn=x')])
    expect(await (await ask(other)).text()).not.toContain('Drawn by hand')
  vi.restoreAllMocks()
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
