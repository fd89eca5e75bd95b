import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { translatorIn } from '@/components/language/translate'
import { referenceOf } from '@/components/parts/share/reference'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlasSource } from '@/geodata/load/source'

describe('CITATION.cff', () => {
  const cff = parse(readFileSync('CITATION.cff', 'utf8'))
  const project = JSON.parse(readFileSync('package.json', 'utf8'))

  it('has the fields required by the Citation File Format 1.2.0, for the software and for its preferred citation', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), title: expect.any(String) })
    for (const cited of [cff, cff['preferred-citation']]) {
      expect(cited.title).toEqual(expect.any(String))
      expect(cited.type).toEqual(expect.any(String))
      expect(cited.authors).toEqual([{ name: expect.any(String) }])
    }
  })

  it('agrees with package.json on the software', () => {
    expect(cff).toMatchObject({ version: project.version, license: project.license, abstract: project.description })
    expect(cff.title.toLowerCase()).toBe(project.name)
  })

  it('agrees with the data page on the data', () => {
    const { title, author, publisher } = referenceOf(
      EMPTY_VIEW,
      { hash: '0123456789ab', number: null, date: null },
      {
        atlas: atlasSource().atlas(),
        language: 'en',
        t: translatorIn('en'),
      },
    )
    expect(cff['preferred-citation']).toMatchObject({
      title,
      authors: [{ name: author }],
      publisher: { name: publisher },
      license: 'CC-BY-4.0',
    })
  })
})
