import type { Locator, Page } from '@playwright/test'
import type { AtlasEvent } from '../../geodata/domain/join/atlas'
import { LANGUAGES, type Language } from '../../geodata/domain/language/language'
import { countOf, MATCHES, type Match } from '../../geodata/domain/select/match'
import { eventsOf } from '../facts'
import { expect } from '../fixtures'
import { ExplorerPage } from './ExplorerPage'

/** The list of events as a table, below the explorer's filters. */
export class ListPage extends ExplorerPage {
  readonly table: Locator
  readonly found: Locator

  constructor(page: Page, language: Language) {
    super(page, language)
    this.table = page.getByRole('table', { name: / (sorted by|triés par) / })
    this.found = page.getByRole('heading', { level: 2, name: /\d/ })
  }

  override async open(query = ''): Promise<void> {
    await this.page.goto(`/${this.language}/list${query ? `?${query}` : ''}`)
  }

  override address(query = ''): RegExp {
    return new RegExp(`/${this.language}/list${query ? `\\?${query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}` : ''}$`)
  }

  /** The row of an event. */
  line(event: AtlasEvent): Locator {
    const title = this.page.getByRole('rowheader', { name: event.title[this.language], exact: true })
    return this.table.getByRole('row').filter({ has: title })
  }

  column(by: 'date' | 'event' | 'place' | 'kind' | 'status'): Locator {
    return this.table.getByRole('columnheader', { name: this.t(`table.${by}`), exact: true })
  }

  /** Expects the table to have exactly the events of a selection, and the heading their number. */
  override async shows(selection: Readonly<Record<Match, readonly string[]>>): Promise<void> {
    const ids = MATCHES.flatMap((match) => selection[match])
    await expect(this.found).toHaveText(this.t('list.count', { ...countOf(selection) }))
    await expect(this.table.getByRole('rowheader')).toHaveCount(ids.length)
    const titles = eventsOf(ids).map(({ title }) => title[this.language])
    expect((await this.titles()).sort()).toEqual(titles.sort())
    for (const match of ['possible', 'nationwide'] as const)
      await expect(this.table.getByText(this.t(`table.${match}`), { exact: true })).toHaveCount(selection[match].length)
  }

  /** The titles from top to bottom. */
  titles(): Promise<string[]> {
    return this.table.getByRole('rowheader').allTextContents()
  }
}

/** The list in every language. */
export function listInEveryLanguage(page: Page): ListPage[] {
  return LANGUAGES.map((language) => new ListPage(page, language))
}
