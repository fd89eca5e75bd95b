import { describe, expect, it } from 'vitest'
import { asksToCite, cited, marked, type Selected } from './markdownEdits'

/** `|` stands for both ends of the selection, or for the caret. */
function at(marks: string): Selected {
  const [before = '', inside = '', after = ''] = marks.split('|').length === 3 ? marks.split('|') : insert(marks)
  return { text: before + inside + after, start: before.length, end: before.length + inside.length }
}

function insert(marks: string): string[] {
  const [before = '', after = ''] = marks.split('|')
  return [before, '', after]
}

function shown({ text, start, end }: Selected): string {
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`
}

describe('a mark around the selection', () => {
  it.each([
    ['a |word| here', '**', 'a **|word|** here'],
    ['a **|word|** here', '**', 'a |word| here'],
    ['a *|word|* here', '**', 'a ***|word|*** here'],
    ['a **|word|** here', '*', 'a ***|word|*** here'],
    ['a |word |here', '*', 'a *|word|* here'],
    ['a | here', '**', 'a **|** here'],
    ['a **|** here', '**', 'a | here'],
  ] as const)('%s with %s becomes %s', (before, mark, after) => {
    expect(shown(marked(at(before), mark))).toBe(after)
  })
})

describe('a citation', () => {
  it('stands in place of the brackets that asked for it', () => {
    expect(asksToCite(at('It began [[|.'))).toBe(true)
    expect(shown(cited(at('It began [[|.'), '2012-01-17-attack', null))).toBe('It began[^2012-01-17-attack]|.')
  })

  it('stands at the word before it, but begins its own paragraph', () => {
    expect(shown(cited(at('It began  [[|.'), 'x', null))).toBe('It began[^x]|.')
    expect(shown(cited(at('One.\n\n[[|'), 'x', null))).toBe('One.\n\n[^x]|')
    expect(shown(cited(at('  [[|'), 'x', null))).toBe('  [^x]|')
  })

  it('stands behind the selection if a button asked for it', () => {
    expect(asksToCite(at('It |began|.'))).toBe(false)
    expect(shown(cited(at('It |began|.'), 'x', null))).toBe('It began[^x]|.')
    // Ids of a reader's own events may hold what would end a citation.
    expect(shown(cited(at('It |began|.'), 'a b]', null))).toBe('It began[^a%20b%5D]|.')
  })
})
