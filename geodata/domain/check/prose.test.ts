import { describe, expect, test } from 'vitest'
import { readDataFiles } from '../../load/files'
import { atlasFolder } from '../../load/source'
import { formatFault } from '../read/fault'
import { isProseFile } from '../read/prose'
import { proseFaults } from './prose'

const FILES = readDataFiles(atlasFolder(), isProseFile)
const EN = 'about/coverage.en.md'
const FR = 'about/coverage.fr.md'

/** Faults after replacing the first occurrence of some words in a real text. */
function told(file: string, words: string, by: string) {
  const text = FILES[file] ?? ''
  const at = text.indexOf(words)
  expect(at, words).toBeGreaterThanOrEqual(0)
  const files = { ...FILES, [file]: text.slice(0, at) + by + text.slice(at + words.length) }
  return proseFaults(files).map(formatFault)
}

describe('a text about the site', () => {
  test('has no fault as committed', () => {
    expect(proseFaults(FILES)).toEqual([])
  })

  test.each([
    ['a number typed by hand', EN, '{undated} give', '4 give', "found the number '4'"],
    ['an unknown value', EN, '{undated}', '{undatd}', "found the value '{undatd}'; did you mean 'undated'?"],
    ['an unknown table', EN, '{decades}', '{decade}', "found the table '{decade}'; did you mean 'decades'?"],
    ['a link out of the site', EN, '(/method#north)', '(https://x.org)', "found a link to 'https://x.org'"],
    ['a link to another host', EN, '(/method#north)', '(//x.org)', "found a link to '//x.org'"],
    ['a link to another host, with a backslash', EN, '(/method#north)', '(/\\\\x.org)', "found a link to '/\\x.org'"],
    ['a link that runs something', EN, '(/method#north)', '(javascript:alert)', "found a link to 'javascript:alert'"],
    ['a control character', EN, '- Tessalit', '- Tess\u001balit', 'found the control character U+001B at column 7'],
    ['a control character behind a reference', EN, '- Tessalit', '- Tess&#27;alit', 'an escape stands for U+FFFD'],
    ['a byte that is not UTF-8', FR, '- Tessalit', '- Tess\udce9alit', '0xE9 at column 7 (byte'],
    ['a heading without an anchor', EN, ' {#time}', '', 'a heading names its anchor'],
    ['HTML', EN, '- Tessalit', '- <b>Tessalit</b>', 'found HTML'],
    ['a quotation', EN, 'Most of what', '> Most of what', 'found a quotation block'],
    ['no title', EN, '# What', 'What', 'has no title'],
    ['a space at which a line may end', FR, '\u202f:', ' :', 'narrow no-break space'],
    [
      'a section that the other language lacks',
      FR,
      '{#time}',
      '{#times}',
      "must be 'time', as in about/coverage.en.md",
    ],
    ['a link that the other language has', FR, '(/method#north)', '(/method)', 'must name (/method#north)'],
  ])('is refused with %s', (_, file, words, by, message) => {
    const faults = told(file, words, by)
    const found = faults.find((fault) => fault.includes(message))
    expect(found, faults.join('\n')).toMatch(new RegExp(`^${file}:\\d+: `))
  })

  test('is refused at the line that is wrong', () => {
    const line = (FILES[EN] ?? '').split('\n').indexOf('- Tessalit') + 1
    expect(told(EN, '- Tessalit', '- Tessalit 4')[0]).toContain(`${EN}:${line}: found the number '4'`)
  })

  test('is reported as missing in a language that lacks it', () => {
    const { [FR]: _, ...files } = FILES
    expect(proseFaults(files).map(formatFault)).toContain(`${FR}:1: is missing; every language has this text`)
  })
})
