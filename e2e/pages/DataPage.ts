import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../geodata/domain/language/language'

/** The data page: contents, files, codebook. */
export class DataPage {
  readonly title: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.title = page.getByRole('heading', { level: 1 })
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`/${this.language}/data?${query}`)
  }

  /** The code example for one programming language. */
  recipe(name: 'Python' | 'R' | 'JavaScript'): Locator {
    return this.page.getByRole('figure', { name, exact: true })
  }

  /** The page's JSON-LD. */
  async linkedData(): Promise<Record<string, unknown>[]> {
    const scripts = await this.page.locator('script[type="application/ld+json"]').allTextContents()
    return scripts.map((text) => JSON.parse(text))
  }
}
