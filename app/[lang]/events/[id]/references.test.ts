import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { anEvent, atlas } from '@/geodata/testing/facts'
import { ask } from '../../../testing/routes'

const PARTED = anEvent('event that cites a part', ({ citations }) => citations.some(({ part }) => part !== null))

for (const [file, type] of [
  ['sources.bib', /^application\/x-bibtex; charset=utf-8/],
  ['sources.json', /^application\/vnd\.citationstyles\.csl\+json/],
] as const)
  test(`the references of an event are available as ${file}, with the authors of the part`, async () => {
    for (const language of LANGUAGES) {
      const address = `/${language}/events/${PARTED.id}/${file}`
      const answer = await ask(address)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(type)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('content-disposition')).toContain(`joliba-${PARTED.id}-sources.${language}`)
      const text = await answer.text()
      for (const { source, part } of PARTED.citations) {
        const record = atlas.sources.find(({ id }) => id === source)
        const author = (record?.parts.find(({ id }) => id === part) ?? record)?.author
        for (const name of author?.split('; ') ?? []) expect(text).toContain(name)
      }
      const asked = await ask(address, { method: 'OPTIONS' })
      expect(asked.headers.get('access-control-allow-headers')).toBe('If-None-Match')
      const missing = await ask(`/${language}/events/no-such-event/${file}`)
      expect(missing.status).toBe(404)
      expect(await missing.text()).toMatch(new RegExp(`no-such-event.*/${language}/events`))
    }
    expect((await ask(`/de/events/${PARTED.id}/${file}`)).status).toBe(404)
  })
