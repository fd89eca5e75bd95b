import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A formatter of dates, numbers, lists or names that is given a language without its country. */
const BARE = /(?:Intl\.(?:\w+Format|DisplayNames)|\.toLocale(?:Date|Time)?String)\(\s*(?:\w+\.)*language\s*[,)]/

test('no formatter gets a bare language, which would mean American dates', () => {
  expect("new Intl.ListFormat(language, { type: 'unit' })").toMatch(BARE)
  expect('date.toLocaleDateString(props.language)').toMatch(BARE)
  expect('new Intl.NumberFormat(localeOf(language))').not.toMatch(BARE)
  const bare = ['app', 'components', 'geodata', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => join(folder, file))
      .filter((file) => BARE.test(readFileSync(file, 'utf8'))),
  )
  expect(bare).toEqual([])
})
