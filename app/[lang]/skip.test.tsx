import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { address, page, reader } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { anEvent } from '@/geodata/testing/facts'
import { answerFromRoutes } from '../testing/routes'
import { visit } from '../testing/site'

const EVENT = anEvent('coup of 2012', ({ id }) => id === '2012-03-21-coup')
const COMPARED = 'time=1991&compare=2012'

/** Skip links of each state, with the ids of their targets. */
const STATES = [
  ['', { skipToFilters: 'filters', skip: 'list' }],
  ['?where=kidal&sure=1', { skipToFilters: 'filters', skip: 'list' }],
  ['?area=xyz', { skipToFilters: 'filters', skip: 'list' }],
  ['?q=zzyzx', { skipToFilters: 'filters', skip: 'list' }],
  [`?event=${EVENT.id}`, { skipToEvent: 'event' }],
  [`?${COMPARED}`, { skipToFilters: 'filters', skip: 'list' }],
  [`?${COMPARED}&event=${EVENT.id}`, { skipToEvent: 'event' }],
  ['/list', { skipToFilters: 'filters', skip: 'events' }],
  ['/list?q=zzyzx', { skipToFilters: 'filters', skip: 'events' }],
] as const

for (const [turn, [path, links]] of STATES.entries()) {
  const language = LANGUAGES[turn % LANGUAGES.length] ?? 'en'
  const start = `/${language}${path}`
  test(`the skip links of ${start} lead to what is shown, and Tab continues from there`, async () => {
    const t = translatorIn(language)
    answerFromRoutes()
    await visit(start)
    const user = reader()
    for (const [words, id] of Object.entries(links)) {
      // Lazy parts may not be there immediately.
      const link = await page().findByRole('link', {
        name: t(`site.${words as 'skip' | 'skipToEvent' | 'skipToFilters'}`),
      })
      await user.click(link)
      const target = document.getElementById(id)
      expect(target).not.toBeNull()
      expect(document.activeElement).toBe(target)
      expect(target?.closest('[hidden]')).toBeNull()
      await user.tab()
      const next = document.activeElement
      expect(next && target && target.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
      expect(next?.closest('main')).not.toBeNull()
      // The address has the View only, no fragment.
      expect(address()).toBe(start)
    }
    expect(document.querySelectorAll('.skip')).toHaveLength(Object.keys(links).length)
  })
}
