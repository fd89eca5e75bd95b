import { describe, expect, it } from 'vitest'
import en from '@/components/language/messages/en.json'
import fr from '@/components/language/messages/fr.json'
import { translatorIn } from '@/components/language/translate'
import { FINDINGS } from '@/geodata/domain/draft/checkDraft'
import { LOSSES, lossParams } from '@/geodata/domain/draft/losses'
import { emptyScene } from '@/geodata/domain/draft/make'
import { STORY_REFUSALS } from '@/geodata/domain/draft/open'

/** Every number and name that a sentence may mention. */
const PARAMS = {
  ...{ line: 7, column: 7, most: 7, size: 7, count: 7, version: 2 },
  ...{ entry: 'name', reason: 'reason', file: 'name', field: 'name', language: 'fr', languages: 'fr', date: 'noon' },
  address: 'https://x.example/a.jpg',
}

describe.each([
  ['en', en],
  ['fr', fr],
] as const)('the sentences about drafts and files with stories, in %s', (locale, messages) => {
  const t = translatorIn(locale)

  it('are one for each code, and no other', () => {
    expect(Object.keys(messages.opened.refusals).sort()).toEqual([...STORY_REFUSALS].sort())
    expect(Object.keys(messages.opened.losses).sort()).toEqual([...LOSSES].sort())
    expect(Object.keys(messages.findings).sort()).toEqual([...FINDINGS].sort())
  })

  it.each(STORY_REFUSALS)('%s', (code) => {
    expect(t(`opened.refusals.${code}`, PARAMS)).toMatch(/^[A-ZÀ-Ý].*(?:\.|reason)$/)
  })

  it.each(LOSSES)('%s', (code) => {
    for (const scene of [0, 3])
      expect(t(`opened.losses.${code}`, { ...PARAMS, scene })).toMatch(/^[\p{L}\d“«].*(?:\.|\.jpg)$/u)
  })
})

it('a loss in a scene names it by its number', () => {
  const scenes = [emptyScene('a'), emptyScene('b')]
  const loss = { code: 'date', params: { scene: 'b', date: 'noon' } } as const
  expect(lossParams(loss, { scenes })).toEqual({ scene: 2, date: 'noon' })
  expect(lossParams({ code: 'cut-file', params: {} }, { scenes })).toEqual({ scene: 0 })
})
