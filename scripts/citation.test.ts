import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { translatorIn } from '@/components/language/translate'
import { referenceOf } from '@/components/parts/share/reference'
import { LICENCE } from '@/geodata/domain/export/licence'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlasSource } from '@/geodata/load/source'

describe('CITATION.cff', () => {
  const cff = parse(readFileSync('CITATION.cff', 'utf8'))
  const house = JSON.parse(readFileSync('package.json', 'utf8'))

  it('has what the Citation File Format 1.2.0 requires, of itself and of what it prefers to have cited', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), title: expect.any(String) })
    for (const cited of [cff, cff['preferred-citation']]) {
      expect(cited.title).toEqual(expect.any(String))
      expect(cited.type).toEqual(expect.any(String))
      expect(cited.authors).toEqual([{ name: expect.any(String) }])
    }
  })

  it('says of the software what package.json says', () => {
    expect(cff).toMatchObject({ version: house.version, license: house.license, abstract: house.description })
    expect(cff.title.toLowerCase()).toBe(house.name)
  })

  it('says of the data what the data page says', () => {
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
      license: LICENCE.spdx,
    })
  })
})
