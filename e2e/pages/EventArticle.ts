import type { Locator, Page } from '@playwright/test'
import type { Translate } from '../../components/language/translate'
import { dateWords } from '../../components/language/words'
import { precisionWords } from '../../components/parts/event/precisionWords'
import { statusWords } from '../../components/parts/event/statusWords'
import { type CitedDocument, citedDocuments, documentLabel } from '../../geodata/domain/cite/citedDocuments'
import { claimerOf } from '../../geodata/domain/cite/claimer'
import type { AtlasEvent } from '../../geodata/domain/join/atlas'
import type { Language } from '../../geodata/domain/language/language'
import { ROLES, type Role, wherePrec } from '../../geodata/domain/schema/term'
import { atlas, placeNamed } from '../facts'
import { expect } from '../fixtures'
import { translatorIn } from '../translator'

/** The article of one event, in the panel or on its page. */
export class EventArticle {
  readonly article: Locator
  readonly title: Locator
  private readonly t: Translate

  constructor(
    private readonly page: Page,
    private readonly language: Language,
    private readonly event: AtlasEvent,
  ) {
    this.t = translatorIn(language)
    const name = event.title[language]
    this.article = page.getByRole('article', { name, exact: true })
    this.title = this.article.getByRole('heading', { name, exact: true })
  }

  /** Waits for the scripts: until then, links load pages, and buttons are disabled. */
  async waitForHydration(): Promise<void> {
    await expect(this.article.getByRole('button', { name: this.t('cite.copy'), includeHidden: true })).toBeEnabled()
  }

  /** The link to a related event. */
  related(event: AtlasEvent): Locator {
    return this.article.getByRole('link', { name: event.title[this.language], exact: true })
  }

  /** The reference numbers in the summary: each links to its passage. */
  get references(): Locator {
    return this.article.locator('sup').getByRole('link')
  }

  /** The passage for a reference number. */
  passage(number: number): Locator {
    const locator = this.event.citations[number - 1]?.locator ?? '?'
    return this.article.getByRole('listitem').filter({ hasText: new RegExp(`^${number} ${locator}$`) })
  }

  /** The relation of a related event, with its basis. */
  relation(event: AtlasEvent): Locator {
    return this.article.getByRole('definition').filter({ has: this.link(event.title[this.language]) })
  }

  /** The item of a document in the sources, with its passages. */
  cited(document: CitedDocument): Locator {
    return this.article.getByRole('listitem').filter({ has: this.link(documentLabel(document, this.language)) })
  }

  /** A link by its complete name, to be located inside something else. */
  private link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true })
  }

  /** The actors below the heading of a role. */
  inRole(role: Role): Locator {
    return this.article
      .getByRole('term')
      .filter({ hasText: this.t(`event.role.${role}`) })
      .locator('xpath=..')
      .getByRole('listitem')
  }

  /**
   * Expects status, date in words, place with precision, every sentence with its references, every actor by role, every
   * figure with its claimer, every document with its locators.
   */
  async showsAllDetails(): Promise<void> {
    const { article, event, language, t } = this
    const place = placeNamed(event.place)
    await expect(this.title).toBeVisible()
    for (const { text } of event.summary) await expect(article.getByText(text[language], { exact: true })).toBeVisible()
    await expect(this.references).toHaveText(
      event.summary.flatMap(({ cites }) => cites.map((cited) => String(cited + 1))),
    )
    await expect(article.getByRole('paragraph').first()).toContainText(statusWords(event, t) ?? '')
    for (const role of ROLES) {
      const actors = event.actors.filter((actor) => actor.role === role)
      await expect(this.inRole(role)).toHaveText(
        actors.map(({ id }) => atlas.actors.find((actor) => actor.id === id)?.name[language] ?? id),
      )
    }
    await expect(article.getByRole('time').first()).toHaveText(dateWords(event.date, language, t))
    await expect(article.getByRole('link', { name: place.name[language], exact: true })).toBeVisible()
    await expect(article).toContainText(precisionWords(event, place, t))
    await expect(article).toContainText(t('precision.code', { code: wherePrec(place.precision) }))

    const rows = article.getByRole('rowheader')
    await expect(rows).toHaveCount(event.figures.length)
    for (const figure of event.figures) {
      const told = article.getByRole('row').filter({ hasText: claimerOf(atlas, figure, language).name })
      const valued = figure.value === undefined ? told : told.filter({ hasText: digits(figure.value) })
      await expect((figure.words ? valued.filter({ hasText: figure.words[language] }) : valued).first()).toBeVisible()
    }

    for (const document of citedDocuments(atlas, event.citations))
      for (const { number, locator } of document.passages)
        await expect(this.cited(document)).toContainText(`${number} ${locator}`)
  }
}

/** A number with any digit grouping of the language. */
function digits(value: number): RegExp {
  return new RegExp(
    String(value)
      .replace('.', '[.,]')
      .replace(/\B(?=(\d{3})+$)/g, '\\D?'),
  )
}
