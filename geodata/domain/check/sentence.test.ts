import { expect, test } from 'vitest'
import { EVENTS, faultLines, first, replaced } from '../../testing/breakage'

const { file, at, record } = first(EVENTS)

test('two sentences in one item are refused, because they would share citations', () => {
  const { files, line } = replaced(file, [at, 'summary', 0, 'en'], 'They met. They splitPayload.')
  expect(faultLines(files)).toEqual([
    `${file}:${line} [${at}].summary[0].en: found 2 sentences; give each an item of its own, with its own 'cites'`,
  ])
})

test('a number, an initial and a quotation do not end a sentence', () => {
  const { files } = replaced(file, [at], {
    ...record,
    summary: [
      { en: 'By the article, 3.5 of “them” (“all.”) met at 5 p.m. in Gao.', fr: 'Ils se sont vus.', cites: [1] },
      ...record.summary,
    ],
  })
  expect(faultLines(files)).toEqual([])
})
