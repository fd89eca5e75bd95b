import { describe, expect, test } from 'vitest'
import type { EventState, History } from '@/geodata/domain/history/history'
import { stateOf } from '@/geodata/domain/history/state'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { changeWords, countWords } from './historyWords'
import { noticesOf } from './notices'

const atlas = atlasSource().atlas()
const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')
const state = stateOf(event)
const reader = (language: 'en' | 'fr') => ({ atlas, language, t: translatorIn(language) })
const dated = { number: 2, date: '29 November 2026' }

describe('a change in words', () => {
  const date = { field: 'date', filledIn: false } as const
  const summary = { field: 'summary', filledIn: false } as const
  const status = { field: 'status', filledIn: true } as const

  test('distinguishes changed fields from added ones', () => {
    expect(changeWords([status, date, summary], dated, reader('en'))).toBe(
      'Changed in version 2, 29 November 2026: date, summary. New fields filled in: status.',
    )
    expect(changeWords([date], dated, reader('en'))).toBe('Changed in version 2, 29 November 2026: date.')
  })

  test('calls nothing changed if fields were only added', () => {
    expect(changeWords([status], dated, reader('en'))).toBe(
      'In version 2, 29 November 2026, only new fields were filled in: status.',
    )
    expect(changeWords([status], { number: 2, date: '29 novembre 2026' }, reader('fr'))).toBe(
      'Dans la version 2 du 29 novembre 2026, seuls de nouveaux champs ont été renseignés\u202f: statut.',
    )
  })
})

test('the counts of a version omit zeros', () => {
  const version = { number: 2, date: '2026-11-29', hash: '0123456789ab' }
  const changed = { id: 'a', added: false, changes: [{ field: 'date', filledIn: false } as const] }
  const filled = { id: 'b', added: false, changes: [{ field: 'status', filledIn: true } as const] }
  expect(countWords(version, [changed], reader('en'))).toBe('No event was added; 1 was changed.')
  expect(countWords(version, [changed, filled, filled], reader('fr'))).toBe(
    'Aucun événement ajouté\u202f; 1 modifié\u202f; dans 2, seuls de nouveaux champs ont été renseignés.',
  )
})

describe('a reader of an old citation', () => {
  const notice = (then: EventState) => {
    const history: History = {
      versions: [1, 2].map((number) => ({ number, date: '2026-11-23', hash: `00000000000${number}` })),
      events: {
        [event.id]: [
          { version: 1, state: then },
          { version: 2, state },
        ],
      },
    }
    return noticesOf(history, event.id, 'en', translatorIn('en')).notices[0]
  }

  test('learns that the event has changed, or that fields were only added, with a link to the cited text', () => {
    const changed = notice({ ...state, date: '1900', status: null })
    const filled = notice({ ...state, status: null })
    expect(changed?.text).toMatch(/This event has changed since:$/)
    expect(filled?.text).toMatch(/Only new fields have been filled in since:$/)
    expect(filled?.link?.href).toBe(`/en/events/${event.id}/history#v1`)
  })
})
