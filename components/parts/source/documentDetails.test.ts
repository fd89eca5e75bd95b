import { expect, test } from 'vitest'
import { documentOf } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { documentDetails } from './documentDetails'

const atlas = atlasSource().atlas()

function worded(source: string, part: string | null, language: Language) {
  const document = documentOf(atlas, { source, part })
  return document && documentDetails(document, language, translatorIn(language))
}

test('a document is cited with its details, in order', () => {
  expect(worded('dw-2012-03-26', null, 'en')).toEqual({
    title: 'Mali junta told to leave',
    rest: 'tm/ng (AFP, AP), DW, 26 March 2012',
  })
  expect(worded('fa-wing-2012', null, 'fr')).toEqual({ title: null, rest: 'Susanna Wing, Foreign Affairs' })
  expect(worded('wiki-1992-election', null, 'en')).toEqual({
    title: '1992 Malian parliamentary election',
    rest: '',
  })
})

test('a part is cited with its own title and date, in its document, without that document’s author', () => {
  const label = atlas.sources.find(({ id }) => id === 'usip-wing')?.label
  expect(worded('usip-wing', 'fornof-cole-2020', 'en')).toEqual({
    title: 'Five Things to Know About Mali’s Coup',
    rest: `27 August 2020, in: ${label?.en}`,
  })
  expect(worded('usip-wing', 'stigant-2020', 'fr')?.rest).toBe(`26 août 2020, dans\u202f: ${label?.fr}`)
})

test('a title that is the name itself is not said again', () => {
  const [source] = atlas.sources
  if (!source) throw new RangeError('a source')
  const radio = {
    ...source,
    label: { en: 'Radio', fr: 'Radio' },
    title: 'Radio',
    author: null,
    publisher: null,
    date: null,
  }
  expect(documentDetails({ source: radio, part: null }, 'en', translatorIn('en'))).toEqual({ title: null, rest: '' })
})
