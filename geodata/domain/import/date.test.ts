import { describe, expect, test } from 'vitest'
import { isoDay } from '../time/day'
import { type DateOrder, dateOfParts, dateReader, spanOf } from './date'

/** EDTF, then first and last day. */
function days(text: string, order: DateOrder = 'day-month', serials = false): string | null {
  const read = dateReader(order, { serials })(text)
  return read && `${read.date} ${isoDay(read.earliest)} ${isoDay(read.latest)}`
}

describe('dates as they are written', () => {
  test.each([
    ['a day', '2021-03-09', '2021-03-09'],
    ['midnight of some tables', '2021-03-09 0:00', '2021-03-09'],
    ['milliseconds of UCDP', '1989-09-30 00:00:00.000', '1989-09-30'],
    ['an ISO time', '2021-03-09T23:30:00Z', '2021-03-09'],
    ['an ISO time with an offset', '2021-03-09T23:30:00+02:00', '2021-03-09'],
    ['an ISO month', '2021-03', '2021-03'],
    ['ISO without dashes', '20210309', '2021-03-09'],
    ['a year', '1958', '1958'],
    ['a year as a float', '1958.0', '1958'],
    ['a year of four digits before 1000', '0600', '0600'],
    ['the first year', '0001', '0001'],
    ['a year of three digits', '600', '0600'],
    ['a year before the year 0', '-0025', '-0025'],
    ['the same, short', '-25', '-0025'],
    ['the same with a minus sign', '−700', '-0700'],
    ['BC', '25 BC', '-0024'],
    ['BCE', '44 BCE', '-0043'],
    ['a day BC', '15 March 44 BC', '-0043-03-15'],
    ['avant Jésus-Christ', '700 av. J.-C.', '-0699'],
    ['the same in full', '700 avant Jésus-Christ', '-0699'],
    ['AD', 'AD 79', '0079'],
    ['après Jésus-Christ', '79 apr. J.-C.', '0079'],
    ['ACLED, first generation', '01-January-2015', '2015-01-01'],
    ['ACLED, today', '16 May 2025', '2025-05-16'],
    ['American', 'March 09, 2021', '2021-03-09'],
    ['American with a time', 'March 09, 2021 2:30 PM', '2021-03-09'],
    ['American with an ordinal', 'March 9th 2021', '2021-03-09'],
    ['English with an ordinal', '9th of March 2021', '2021-03-09'],
    ['abbreviated', '9-Mar-2021', '2021-03-09'],
    ['abbreviated with a stop', '9 Sept. 2021', '2021-09-09'],
    ['year first in words', '2021 March 9', '2021-03-09'],
    ['with a weekday', 'Tuesday, 9 March 2021', '2021-03-09'],
    ['French', '9 février 2021', '2021-02-09'],
    ['French without accents', '9 fevrier 2021', '2021-02-09'],
    ['French with accents in capitals', '1 AOÛT 1991', '1991-08-01'],
    ['French, abbreviated', '9 févr. 2021', '2021-02-09'],
    ['French with a weekday', 'le mardi 9 mars 2021', '2021-03-09'],
    ['the first of a month in French', '1er décembre 1984', '1984-12-01'],
    ['French with a time', '9 mars 2021 14h30', '2021-03-09'],
    ['a month in words', 'March 2012', '2012-03'],
    ['a French month', 'août 2012', '2012-08'],
    ['a month in digits', '03/2012', '2012-03'],
    ['a month, year first', '2012/3', '2012-03'],
    ['year, month and day with slashes', '2012/03/21', '2012-03-21'],
    ['full stops', '21.3.2012', '2012-03-21'],
    ['day first', '03/04/2012', '2012-04-03'],
    ['day first with a time', '03/04/2012 14:30', '2012-04-03'],
    ['day first with dashes', '03-04-2012', '2012-04-03'],
    ['EDTF about', '2012-04-02~', '2012-04-02~'],
    ['EDTF between', '[2012-03-26..2012-04-02]', '[2012-03-26..2012-04-02]'],
    ['EDTF lasting', '1991-07-29/1991-08-12', '1991-07-29/1991-08-12'],
    ['EDTF with an open end', '1990/..', '1990/..'],
    ['a decade', '1990s', '199X'],
    ['a French decade', 'années 1990', '199X'],
    ['a century', '19th century', '18XX'],
    ['a French century', 'XIXe siècle', '18XX'],
    ['a century before Christ', '5th century BC', '[-0499..-0400]'],
    ['about a year', 'c. 1990', '1990~'],
    ['about a year, without blank', 'c1990', '1990~'],
    ['about a day', 'around 2 April 2012', '2012-04-02~'],
    ['French about', 'vers 1990', '1990~'],
    ['doubtful', '1990 (?)', '1990?'],
    ['since', 'since 1990', '1990/'],
    ['depuis', 'depuis le 3 mars 2022', '2022-03-03/'],
    ['since about', 'since c. 1990', '1990~/'],
    ['EDTF with an end that is not known', '1990/', '1990/'],
    ['until now', '2012 – present', '2012/..'],
    ['since, and still', 'since 2012, ongoing', '2012/..'],
    ['until now in French', 'du 3 mars 2022 à aujourd’hui', '2022-03-03/..'],
    ['French about, after it', '1990 environ', '1990~'],
    ['about years', 'c. 1990–1995', '1990~/1995~'],
    ['about years with blanks', 'circa 1990 - 1995', '1990~/1995~'],
    ['about years in words', 'around 1990 to 1995', '1990~/1995~'],
    ['about years in French', 'vers 1990-1995', '1990~/1995~'],
    ['about years in French, after them', '1990–1995 environ', '1990~/1995~'],
    ['about days of one month', 'about 21–26 March 1991', '1991-03-21~/1991-03-26~'],
    ['about some day between', 'c. between 1990 and 1995', '[1990~..1995~]'],
    ['doubtful years', '1990–1995 (?)', '1990?/1995?'],
    ['each end about', 'c. 1990 – c. 1995', '1990~/1995~'],
    ['each French end about', 'de 1990 environ à 1995 environ', '1990~/1995~'],
    ['the first end about', 'from c. 1990 to 1995', '1990~/1995'],
    ['the first French end about', 'de 1990 environ à 1995', '1990~/1995'],
    ['the last French end about', 'de 1990 à 1995 environ', '1990/1995~'],
    ['the last end about', '1990 – c. 1995', '1990/1995~'],
    ['the last end doubtful', '1990–1995?', '1990/1995?'],
    ['each end as it is marked', 'c. 1990–1995?', '1990~/1995?'],
    ['the last end about, in the same month', '21 – c. 26 March 1991', '1991-03-21/1991-03-26~'],
    ['EDTF with the first end about', '1990~/1995', '1990~/1995'],
    ['years with a dash', '1990-1995', '1990/1995'],
    ['years with a long dash', '1990 – 1995', '1990/1995'],
    ['days of one month', '21–26 March 1991', '1991-03-21/1991-03-26'],
    ['French days of one month', 'du 21 au 26 mars 1991', '1991-03-21/1991-03-26'],
    ['days of one year', '26 March to 2 April 2012', '2012-03-26/2012-04-02'],
    ['months of one year', 'March-April 2012', '2012-03/2012-04'],
    ['between', 'between 1990 and 1995', '[1990..1995]'],
    ['entre', 'entre le 26 mars et le 2 avril 2012', '[2012-03-26..2012-04-02]'],
    ['before 1970', '22 September 1960', '1960-09-22'],
  ])('%s: %s', (_, text, edtf) => {
    expect(dateReader('day-month')(text)).toMatchObject({ date: edtf, mended: false })
  })

  test.each([
    ['a day that only fits months first', '12/25/2012', '2012-12-25'],
    ['two digits of a year', '21/03/12', '2012-03-21'],
    ['two digits of an older year', '21-Mar-91', '1991-03-21'],
    ['an unknown day as zero', '2012-03-00', '2012-03'],
    ['an unknown month as zero', '2012-00-00', '2012'],
  ])('mended, %s: %s', (_, text, edtf) => {
    expect(dateReader('day-month')(text)).toMatchObject({ date: edtf, mended: true })
  })

  test('the order is the column’s, except for full stops', () => {
    expect(days('03/04/2012', 'month-day')).toBe('2012-03-04 2012-03-04 2012-03-04')
    expect(days('03.04.2012', 'month-day')).toBe('2012-04-03 2012-04-03 2012-04-03')
    expect(days('25/04/2012', 'month-day')).toBe('2012-04-25 2012-04-25 2012-04-25')
    expect(days('03/04/2012', null)).toBeNull()
    expect(days('03/03/2012', null)).toBe('2012-03-03 2012-03-03 2012-03-03')
    expect(days('25/04/2012', null)).toBe('2012-04-25 2012-04-25 2012-04-25')
  })

  test('numbers are Excel’s days only in a column of them', () => {
    expect(days('40990')).toBeNull()
    expect(days('40990', null, true)).toBe('2012-03-22 2012-03-22 2012-03-22')
    expect(days('40990.75', null, true)).toBe('2012-03-22 2012-03-22 2012-03-22')
    expect(days('1332374400', null, true)).toBe('2012-03-22 2012-03-22 2012-03-22')
    expect(days('1332374400000', null, true)).toBe('2012-03-22 2012-03-22 2012-03-22')
    expect(days('-99999999999', null, true)).toBe('1966-10-31 1966-10-31 1966-10-31')
    expect(days('20120322', null, true)).toBe('2012-03-22 2012-03-22 2012-03-22')
    expect(days('2012', null, true)).toBe('2012 2012-01-01 2012-12-31')
  })

  test.each([
    'last Wednesday',
    '2012-02-30',
    '31/04/2012',
    '32/13/2012',
    '0000-00-00',
    '0000',
    'n.d.',
    '-1',
    '',
    'before 1990',
    'après 1990',
    'c. ',
    'the 1990',
    'Bamako',
    '12',
    '1/2',
    '1995-1990',
    '39.0',
    '2012-03-21/2012-03-20',
    'March',
    '13 Marchember 2012',
    '99999999',
    '4th of of 2012',
    '-0000',
  ])('no date: %s', (text) => {
    expect(days(text)).toBeNull()
  })
})

describe('dates in several cells', () => {
  test.each([
    [['2012', '3', '21'], '2012-03-21'],
    [['2012', '03', ''], '2012-03'],
    [['2012', 'mars', '0'], '2012-03'],
    [['2012', '', ''], '2012'],
    [['-700', '', ''], '-0700'],
    [['2012.0', '3.0', '21.0'], '2012-03-21'],
    [['9 March 2021', '', ''], '2021-03-09'],
    [['2012', '', '21'], null],
    [['2012', '13', '1'], null],
    [['', '3', '21'], null],
  ] as const)('%j', ([year, month, day], edtf) => {
    expect(dateOfParts(year, month, day)?.date ?? null).toBe(edtf)
  })

  test('a span lasts from the first to the last', () => {
    const at = (text: string) => {
      const read = dateReader(null)(text)
      if (!read) throw new Error(text)
      return read
    }
    expect(spanOf(at('1550'), at('1600'))?.date).toBe('1550/1600')
    expect(spanOf(at('2012-03-21'), at('2012-03-21'))?.date).toBe('2012-03-21')
    expect(spanOf(at('2012-03-21'), at('2012-03-20'))).toBeNull()
    expect(spanOf(at('[2012-03-21..2012-03-23]'), at('2012-04'))?.date).toBe('2012-03-21/2012-04')
  })
})
