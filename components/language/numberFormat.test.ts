import { afterEach, expect, test, vi } from 'vitest'
import { numberFormat } from './numberFormat'

afterEach(() => vi.restoreAllMocks())

const VALUES = [0, 1, 7, 116, 999, 1000, 1234567, -1, -0.5, 0.25, 12.5, 1e21, Number.NaN]

test.each(['en-GB', 'fr-FR'])('says numbers as Intl does: %s', (locale) => {
  const { format } = numberFormat(locale)
  const intl = new Intl.NumberFormat(locale)
  expect(VALUES.map((value) => format(value))).toEqual(VALUES.map((value) => intl.format(value)))
})

test('options are kept', () => {
  expect(numberFormat('en-GB', { style: 'percent' }).format(1)).toBe('100%')
})

test('a small integer makes no Intl.NumberFormat, which is slow to make first', () => {
  const { NumberFormat } = Intl
  const made = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (this: unknown, ...how) {
    return new NumberFormat(...how)
  })
  const { format } = numberFormat('fr-FR')
  expect(format(116)).toBe('116')
  expect(made).not.toHaveBeenCalled()
  format(1160)
  format(2320)
  expect(made).toHaveBeenCalledTimes(1)
})
