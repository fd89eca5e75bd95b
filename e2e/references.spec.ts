import { LANGUAGES } from '../geodata/language/language'
import { anEvent, atlas } from './facts'
import { expect, test } from './fixtures'
import { RecordPage } from './pages/RecordPage'

const PARTED = anEvent('event that cites a part', ({ citations }) => citations.some(({ part }) => part !== null))

for (const [file, type] of [
  ['sources.bib', /^application\/x-bibtex; charset=utf-8/],
  ['sources.json', /^application\/vnd\.citationstyles\.csl\+json/],
] as const)
  test(`the references of an event are answered as ${file}, and name the authors of the part`, async ({ request }) => {
    for (const language of LANGUAGES) {
      const address = `/${language}/events/${PARTED.id}/${file}`
      const answer = await request.get(address)
      expect(answer.status()).toBe(200)
      const { etag = '', ...headers } = answer.headers()
      expect(headers['content-type']).toMatch(type)
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['content-disposition']).toContain(`joliba-${PARTED.id}-sources.${language}`)
      const text = await answer.text()
      for (const { source, part } of PARTED.citations) {
        const record = atlas.sources.find(({ id }) => id === source)
        const author = (record?.parts.find(({ id }) => id === part) ?? record)?.author
        for (const name of author?.split('; ') ?? []) expect(text).toContain(name)
      }
      expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304)
      expect(await (await request.head(address)).body()).toHaveLength(0)
      const asked = await request.fetch(address, { method: 'OPTIONS' })
      expect(asked.headers()['access-control-allow-headers']).toBe('If-None-Match')
      const missing = await request.get(`/${language}/events/no-such-event/${file}`)
      expect(missing.status()).toBe(404)
      expect(await missing.text()).toMatch(new RegExp(`no-such-event.*/${language}/events`))
    }
    expect((await request.get(`/de/events/${PARTED.id}/${file}`)).status()).toBe(404)
  })

test('the page of an event leads to its references', async ({ page }) => {
  const record = new RecordPage(page, 'fr')
  await record.open('events', PARTED.id)
  await page.getByText(record.t('cite.title'), { exact: true }).click()
  for (const [name, file] of [
    [record.t('cite.bibtex'), 'sources.bib'],
    [record.t('cite.csl'), 'sources.json'],
  ] as const)
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      `/fr/events/${PARTED.id}/${file}`,
    )
})
