import { parse } from 'csv-parse/sync'
import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { MATCHES } from '@/geodata/domain/select/match'
import { atlas, selected } from '@/geodata/testing/facts'
import { readWorkbook } from '@/geodata/testing/workbook'
import { ask } from '../testing/routes'

const VIEWS = [
  { query: '', view: {} },
  { query: 'where=kidal', view: { where: ['kidal'] } },
  { query: 'where=north&kind=conflict', view: { where: ['north'], kind: ['conflict'] } },
  { query: 'q=zzyzx', view: { q: 'zzyzx' } },
] as const

for (const { query, view } of VIEWS)
  for (const language of LANGUAGES)
    test(`${language}: files of “${query}” contain exactly the events on the map`, async () => {
      const selection = selected({ ...view })
      const expected = MATCHES.flatMap((match) => selection[match].map((id) => [id, match])).sort()
      const geojson: FeatureCollection = await (await ask(`/${language}/map.geojson?${query}`)).json()
      expect(geojson.features.map(({ id, properties }) => [id, properties?.match]).sort()).toEqual(expected)
      const workbook = await (await ask(`/${language}/map.xlsx?${query}`)).arrayBuffer()
      const [sheet] = readWorkbook(new Uint8Array(workbook))
      const [, ...cells] = sheet?.rows ?? []
      expect(cells.map(({ A, B }) => [A?.value, B?.value]).sort()).toEqual(expected)
      const csv = Buffer.from(await (await ask(`/${language}/map.csv?${query}`)).arrayBuffer())
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
      expect(rows.map(({ id, match }) => [id, match]).sort()).toEqual(expected)
      const titles = new Map(atlas.events.map(({ id, title }) => [id, title[language]]))
      for (const { id = '', title } of rows) expect(title).toBe(titles.get(id))
      const statuses = new Map(atlas.events.map(({ id, status }) => [id, status]))
      for (const { id = '', status } of rows) expect(status).toBe(statuses.get(id))
      for (const { id, properties } of geojson.features) expect(properties?.status).toBe(statuses.get(String(id)))
      const lpf: { features: { relations: { match?: string; relationTo: string }[] }[] } = await (
        await ask(`/${language}/map.lpf.json?${query}`)
      ).json()
      const told = lpf.features.flatMap(({ relations }) => relations.filter(({ match }) => match))
      expect(told.map(({ match, relationTo }) => [relationTo.split('/').at(-1), match]).sort()).toEqual(expected)
    })

for (const [file, type] of [
  ['map.csv', /^text\/csv; charset=utf-8/],
  ['map.xlsx', /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/],
  ['map.geojson', /^application\/geo\+json/],
  ['map.lpf.json', /^application\/ld\+json/],
] as const)
  test(`${file} has its media type, name and caching, for any origin`, async () => {
    const address = `/en/${file}?where=kidal`
    const first = await ask(address)
    const { status, headers } = first
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(type)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-disposition')).toContain('joliba-where-kidal.en')
    expect(headers.get('cache-control')).toContain('max-age=')

    // The same View spelt differently is the same file; another View is another file.
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
    const whole = await bytes(first)
    expect(whole.equals(await bytes(await ask(`/en/${file}?where=%6bidal&nonsense=1`)))).toBe(true)
    expect(whole.equals(await bytes(await ask(`/en/${file}?where=gao`)))).toBe(false)
  })

test('an unknown format or language is refused with the available ones', async () => {
  for (const [language, start] of [
    ['en', 'There is no such file'],
    ['fr', 'Ce fichier n’existe pas'],
  ]) {
    const answer = await ask(`/${language}/map.ods`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await answer.text()).toMatch(new RegExp(`^${start}.*map\\.csv, map\\.xlsx, map\\.geojson, map\\.lpf\\.json`))
  }
  for (const file of ['map.csv', 'map.xlsx', 'map.geojson', 'map.lpf.json', 'map.docx']) {
    const answer = await ask(`/de/${file}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/en, fr.*\/en\/map\./)
  }
})
