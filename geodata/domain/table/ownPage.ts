import { chosenBy, chosenOneByOne } from '../export/chosen'
import { csvPieces } from '../export/csv'
import { dataInHtml } from '../export/htmlFile'
import { ownFileFrom } from '../export/ownFile'
import type { Atlas, Figure } from '../join/atlas'
import type { Language } from '../language/language'
import { EMPTY_VIEW } from '../view/view'
import { csvTable } from './csv'
import { refused } from './refusals'
import type { Table } from './table'

/**
 * The events of a page that was saved with an explorer inside (../export/htmlFile.ts), as the table that the explorer
 * saves as CSV; null for any other page. Nothing in the page runs.
 * @throws Refusal `unreadable` if the data in the page is damaged
 */
export function ownPageTable(name: string, page: Uint8Array): Table | null {
  try {
    const data = dataInHtml(new TextDecoder().decode(page))
    if (data === null) return null
    const { atlas, about, language, view } = ownFileFrom(data)
    const rows = chosenOneByOne(atlas, chosenBy(atlas, EMPTY_VIEW))
    const provenance = { own: true, language, query: view, ...about } as const
    const lines = [...csvPieces(atlas, rows, provenance, (figure) => figureText(atlas, figure, language))]
    return csvTable(name, new TextEncoder().encode(lines.join('').slice(1)))
  } catch (error) {
    throw refused('unreadable', { reason: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

function figureText({ measures }: Atlas, { measure, value, range, words }: Figure, language: Language): string {
  const name = measures.find(({ id }) => id === measure)?.name[language] ?? measure
  return `${name}: ${words?.[language] ?? value ?? range?.map((end) => end ?? '').join('–') ?? ''}`
}
