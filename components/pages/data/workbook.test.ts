import { expect, test } from 'vitest'
import { COLUMN_NAMES } from '@/geodata/domain/export/csv'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { PROVENANCE } from '@/geodata/testing/exportExample'
import { translatorIn } from '../../language/translate'
import { workbookWords } from './workbook'

test.each(LANGUAGES)(
  '%s: a workbook has sheet names that Excel accepts, describes every column and states what it is',
  (language) => {
    const { sheets, meaningOf, about } = workbookWords({ ...PROVENANCE, language }, translatorIn(language))
    const names = Object.values(sheets)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/)
    for (const column of COLUMN_NAMES) expect(meaningOf(column)).not.toBe('')
    const text = about.map(([, text]) => text).join('\n')
    for (const part of [PROVENANCE.address, PROVENANCE.version, PROVENANCE.citation, 'CC BY 4.0', 'GeoNames'])
      expect(text).toContain(part)
  },
)
