import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import en from '@/components/language/messages/en.json'
import fr from '@/components/language/messages/fr.json'
import { REFUSALS } from '@/geodata/domain/table/refusals'

/** Every number and name that a sentence may mention. */
const PARAMS = { line: 7, column: 7, most: 7, size: 7, count: 7, root: 'name', system: 'name', entry: 'name' }

describe.each([
  ['en', en],
  ['fr', fr],
] as const)('the sentences about files that are not opened, in %s', (locale, messages) => {
  const t = createTranslator({ locale, messages, namespace: 'own.refusals' })

  it.each(REFUSALS)('%s', (code) => {
    expect(t(code, PARAMS)).toMatch(/^[A-ZÀ-Ý“«].*\.$/)
  })
})
