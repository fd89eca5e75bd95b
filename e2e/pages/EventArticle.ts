import type { Locator, Page } from '@playwright/test'
import type { Translate } from '../../components/language/translate'
import { dateWords } from '../../components/language/words'
import type { AtlasEvent, Figure } from '../../geodata/join/atlas'
import { summaryText } from '../../geodata/join/summary'
import type { Language } from '../../geodata/language/language'
import { wherePrec } from '../../geodata/schema/term'
import { atlas, placeNamed } from '../facts'
import { expect } from '../fixtures'
import { translatorIn } from '../words'

/** All that is told of one event, in the panel or on a page of its own. */
export class EventArticle {
  readonly article: Locator
  readonly title: Locator
  private readonly t: Translate

  constructor(
    page: Page,
    private readonly language: Language,
    private readonly event: AtlasEvent,
  ) {
    this.t = translatorIn(language)
    const name = event.title[language]
    this.article = page.getByRole('article', { name, exact: true })
    this.title = this.article.getByRole('heading', { name, exact: true })
  }

  /** The link to another event that this one is tied to. */
  related(event: AtlasEvent): Locator {
    return this.article.getByRole('link', { name: event.title[this.language], exact: true })
  }

  /** Expects the date in words, the place and how narrowly it is known, every figure with its claimer, every source with its locators. */
  async tellsEverything(): Promise<void> {
    const { article, event, language, t } = this
    const place = placeNamed(event.place)
    await expect(this.title).toBeVisible()
    await expect(article.getByText(summaryText(event, language), { exact: true })).toBeVisible()
    await expect(article.getByRole('time').first()).toHaveText(dateWords(event.date, language, t))
    await expect(article.getByRole('link', { name: place.name[language], exact: true })).toBeVisible()
    await expect(article).toContainText(t(`precision.${place.precision}`))
    await expect(article).toContainText(t('precision.code', { code: wherePrec(place.precision) }))

    const rows = article.getByRole('rowheader')
    await expect(rows).toHaveCount(event.figures.length)
    for (const figure of event.figures) {
      const told = article.getByRole('row').filter({ hasText: claimer(figure, language) })
      const valued = figure.value === undefined ? told : told.filter({ hasText: digits(figure.value) })
      await expect((figure.words ? valued.filter({ hasText: figure.words[language] }) : valued).first()).toBeVisible()
    }

    const sources = article.getByRole('listitem')
    for (const { source, locator } of event.citations) {
      const label = atlas.sources.find(({ id }) => id === source)?.label[language] ?? source
      await expect(sources.filter({ hasText: label }).filter({ hasText: locator })).toBeVisible()
    }
  }
}

/** A number with whatever space or comma the language groups its digits by. */
function digits(value: number): RegExp {
  return new RegExp(
    String(value)
      .replace('.', '[.,]')
      .replace(/\B(?=(\d{3})+$)/g, '\\D?'),
  )
}

function claimer({ claimedBy }: Figure, language: Language): string {
  if (typeof claimedBy !== 'string') return claimedBy[language]
  const actor = atlas.actors.find(({ id }) => id === claimedBy)
  const source = atlas.sources.find(({ id }) => id === claimedBy)
  return actor?.name[language] ?? source?.label[language] ?? claimedBy
}
