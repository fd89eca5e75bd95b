import { within } from '@testing-library/react'
import { expect } from 'vitest'
import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import { claimerOf } from '@/geodata/domain/cite/claimer'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { ROLES, wherePrec } from '@/geodata/domain/schema/term'
import { atlas, placeNamed } from '@/geodata/testing/facts'
import { translatorIn } from '../language/translate'
import { dateWords } from '../language/words'
import { precisionWords } from '../parts/event/precisionWords'
import { statusWords } from '../parts/event/statusWords'
import { page } from './dom'

/** The details of an event, in the panel or on its page. Throws if it is not open. */
export function articleOf(event: AtlasEvent, language: Language): HTMLElement {
  const article = page().getByRole('heading', { name: event.title[language] }).closest('article')
  if (!article) throw new Error(`${event.id} is not open.`)
  return article
}

/** List items, definitions or rows that contain this text. */
export function partsWith(tag: 'li' | 'dd' | 'tr', words: string, around: Element = document.body): HTMLElement[] {
  return [...around.querySelectorAll<HTMLElement>(tag)].filter(({ textContent }) => textContent?.includes(words))
}

/**
 * Expects the status, the date in words, the place with its precision, every sentence with its references, every actor
 * with its role, every figure with who gives it, and every document with its locators.
 */
export function showsAllDetails(event: AtlasEvent, language: Language): void {
  const t = translatorIn(language)
  const article = articleOf(event, language)
  const place = placeNamed(event.place)
  for (const { text } of event.summary) expect(article.textContent).toContain(text[language])
  const references = [...article.querySelectorAll('sup a')].map(({ textContent }) => textContent)
  expect(references).toEqual(event.summary.flatMap(({ cites }) => cites.map((cited) => String(cited + 1))))
  expect(article.querySelector('p')?.textContent).toContain(statusWords(event, t))
  for (const role of ROLES) {
    const term = [...article.querySelectorAll('dt')].find(({ textContent }) => textContent === t(`event.role.${role}`))
    const inRole = [...(term?.parentElement?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
    const actors = event.actors.filter((actor) => actor.role === role)
    expect(inRole, role).toEqual(
      actors.map(({ id }) => atlas.actors.find((actor) => actor.id === id)?.name[language] ?? id),
    )
  }
  expect(article.querySelector('time')?.textContent).toBe(dateWords(event.date, language, t))
  expect(within(article).getByRole('link', { name: place.name[language] })).toBeTruthy()
  expect(article.textContent).toContain(precisionWords(event, place, t))
  expect(article.textContent).toContain(t('precision.code', { code: wherePrec(place.precision) }))

  expect(within(article).queryAllByRole('rowheader')).toHaveLength(event.figures.length)
  for (const figure of event.figures) {
    const rows = partsWith('tr', claimerOf(atlas, figure, language).name, article)
    const valued =
      figure.value === undefined ? rows : rows.filter((row) => digits(figure.value ?? 0).test(row.textContent ?? ''))
    const worded = figure.words
      ? valued.filter((row) => row.textContent?.includes(figure.words?.[language] ?? '?'))
      : valued
    expect(worded, JSON.stringify(figure)).not.toEqual([])
  }

  for (const document of citedDocuments(atlas, event.citations)) {
    const [line] = partsWith('li', documentLabel(document, language), article)
    for (const { number, locator } of document.passages) expect(line?.textContent).toContain(`${number} ${locator}`)
  }
}

/** A number with any digit grouping. */
function digits(value: number): RegExp {
  return new RegExp(
    String(value)
      .replace('.', '[.,]')
      .replace(/\B(?=(\d{3})+$)/g, '\\D?'),
  )
}
