import { expect, it } from 'vitest'
import { loadAtlas } from '../read/load'
import { authorLine, authorsOf, passageLine, workName, workOf } from './work'

const atlas = loadAtlas()
const PART = { source: 'usip-wing', part: 'stigant-2020', locator: '¶1' }

it('a passage in a part names the part’s author, title and date, and the document that it stands in', () => {
  const label = atlas.sources.find(({ id }) => id === 'usip-wing')?.label
  expect(passageLine(atlas, PART, 'fr')).toBe(
    `Susan Stigant, Susan Stigant on Mali’s Military Coup, 2020-08-26 (${label?.fr}, Related Publications ¶1)`,
  )
  expect(passageLine(atlas, { ...PART, part: null, locator: 'Lead ¶2' }, 'en')).toBe(`${label?.en}, Lead ¶2`)
})

it('authors are apart where the document parts them with a semicolon', () => {
  const author = 'Ena Dion; Emily Cole'
  expect(authorsOf({ author })).toEqual(['Ena Dion', 'Emily Cole'])
  expect(authorLine({ author }, 'fr')).toBe('Ena Dion et Emily Cole')
  expect(authorsOf({ author: 'tm/ng (AFP, AP)' })).toEqual(['tm/ng (AFP, AP)'])
  expect(authorLine({ author: null }, 'en')).toBeNull()
})

it('a part is called by its authors, a document by our label', () => {
  const [part, own] = [PART, { ...PART, part: null }].map((cited) => workOf(atlas, cited))
  expect(part && workName(part, 'en')).toBe('Susan Stigant')
  expect(own && workName(own, 'en')).toBe(own?.source.label.en)
})

it('there is no work where the atlas lacks the document or the part', () => {
  expect(workOf(atlas, { source: 'nowhere', part: null })).toBeNull()
  expect(workOf(atlas, { source: 'dw-2012-03-26', part: 'stigant-2020' })).toBeNull()
})
