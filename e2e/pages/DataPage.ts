import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../geodata/domain/language/language'

/** The page of the data: what it holds, its files, its codebook. */
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

  /** The three lines for one programming language. */
  recipe(name: 'Python' | 'R' | 'JavaScript'): Locator {
    return this.page.getByRole('figure', { name, exact: true })
  }

  /** What the page tells machines in the words of schema.org. */
  async linkedData(): Promise<Record<string, unknown>[]> {
    const scripts = await this.page.locator('script[type="application/ld+json"]').allTextContents()
    return scripts.map((text) => JSON.parse(text))
  }
}
