import { describe, expect, it } from 'vitest'
import { REFERENCE_FORMATS, type ReferenceFormat } from '@/geodata/domain/cite/referenceFormats'
import { atlasSource } from '@/geodata/load/source'
import { sourcesAnswer } from './sources'

const splitPayload = atlasSource()
  .atlas()
  .events.find(({ citations }) => citations.some(({ part }) => part !== null))
if (!splitPayload) throw new Error('the atlas has no event that cites a part')
const { id } = splitPayload

function ask(format: ReferenceFormat, params = { lang: 'en', id }): Promise<Response> {
  return sourcesAnswer(new Request('https://joliba.example/'), { params: Promise.resolve(params) }, format)
}

describe.each(Object.keys(REFERENCE_FORMATS) as ReferenceFormat[])('the references of an event as %s', (format) => {
  it('are readable by any page', async () => {
    const response = await ask(format)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(REFERENCE_FORMATS[format].type)
    expect(response.headers.get('content-disposition')).toContain(`joliba-${id}-sources.en`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.text()).toContain('usip-wing-')
  })

  it('are refused with a sentence for an unknown event or language', async () => {
    const nowhere = await ask(format, { lang: 'fr', id: 'no-such-event' })
    expect(nowhere.status).toBe(404)
    expect(await nowhere.text()).toMatch(/no-such-event.*\/fr\/events/)
    const german = await ask(format, { lang: 'de', id })
    expect(german.status).toBe(404)
    expect(await german.text()).toContain(`/en/events/${id}/sources.${REFERENCE_FORMATS[format].extension}`)
  })
})
