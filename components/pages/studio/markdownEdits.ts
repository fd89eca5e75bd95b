import { citationMark } from '@/geodata/domain/read/markdown'

/** A text in a field, with what is selected in it: from `start` to `end`, equal at a caret. */
export interface Selected {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Puts a mark around the selection, or takes it away if it is there: `*` for emphasis, `**` for strong emphasis. */
export function marked({ text, start, end }: Selected, mark: '*' | '**'): Selected {
  const [before, selection, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  // Markdown marks words, not the space around them.
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(selection) ?? []
  const size = mark.length
  if (marksAtEnd(before + lead) === size && marksAtEnd(reversed(trail + after)) === size) {
    const opened = (before + lead).slice(0, -size)
    return {
      text: opened + words + (trail + after).slice(size),
      start: opened.length,
      end: opened.length + words.length,
    }
  }
  const opened = before + lead + mark
  return {
    text: opened + words + mark + trail + after,
    start: opened.length,
    end: opened.length + words.length,
  }
}

/** Number of asterisks at the end of a text. */
function marksAtEnd(text: string): number {
  return text.length - text.replace(/\*+$/, '').length
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** What opens the search for an event to cite when it is typed. */
const CITE = '[['

/** Whether the text before the caret asks for an event to cite. */
export function asksToCite({ text, start, end }: Selected): boolean {
  return start === end && text.slice(0, start).endsWith(CITE)
}

/**
 * Puts a citation at the end of the selection, in place of the brackets that asked for it, and of blanks before it: its
 * mark stands at the word before.
 * @param source the id of the event's source that is meant; null for all of them
 */
export function cited({ text, start, end }: Selected, event: string, source: string | null): Selected {
  const from = asksToCite({ text, start, end }) ? start - CITE.length : end
  const before = text.slice(0, from)
  const word = before.replace(/[ \t\u00a0\u202f]+$/, '')
  const at = word === '' || word.endsWith('\n') ? from : word.length
  return replaced({ text, start: at, end }, citationMark(event, source))
}

/** Puts other text in place of the selection, with the caret behind it. */
export function replaced({ text, start, end }: Selected, by: string): Selected {
  const caret = start + by.length
  return { text: text.slice(0, start) + by + text.slice(end), start: caret, end: caret }
}
