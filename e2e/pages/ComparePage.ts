import type { Locator, Page } from '@playwright/test'
import { dateWords } from '../../components/language/words'
import type { Place } from '../../geodata/domain/join/atlas'
import type { Language } from '../../geodata/domain/language/language'
import { placeNamed } from '../facts'
import { expect } from '../fixtures'
import { ExplorerPage } from './ExplorerPage'

/** The comparison of two periods, in one language. */
export class ComparePage extends ExplorerPage {
  readonly title: Locator

  constructor(page: Page, language: Language) {
    super(page, language)
    this.title = page.getByRole('heading', { name: this.t('compare.title') })
  }

  /** A period in words. */
  words(period: string): string {
    return dateWords(period, this.language, this.t)
  }

  mapOf(period: string): Locator {
    return this.page.getByRole('region', { name: this.t('compare.map', { window: this.words(period) }), exact: true })
  }

  markOn(period: string, place: Place): Locator {
    return this.mapOf(period).getByRole('button', { name: new RegExp(`^${place.name[this.language]}\\s?:`) })
  }

  /** The list of events in one period only. */
  listOf(period: string): Locator {
    const name = this.t('compare.only', { window: this.words(period) })
    return this.page.getByRole('group').filter({ has: this.page.getByRole('heading', { name }) })
  }

  /** The slider between the two halves of one map. */
  get edge(): Locator {
    const [first, second] = this.t('compare.edge', { first: '', second: '' }).split(/\s+/)
    return this.page.getByRole('slider', { name: new RegExp(`^${first} ${second}`) })
  }

  preset(days: number): Locator {
    return this.page.getByRole('link', { name: this.t('compare.around', { days }) })
  }

  way(to: 'swap' | 'leave'): Locator {
    return this.page.getByRole('link', { name: this.t(`compare.${to}`) })
  }

  get enter(): Locator {
    return this.page.getByRole('link', { name: this.t('compare.link'), exact: true })
  }

  /** Waits until both maps show the marks of Mali's cities. */
  async mapsStand(first: string, second: string): Promise<void> {
    for (const period of [first, second])
      for (const id of ['bamako', 'kidal'])
        await expect(this.markOn(period, placeNamed(id))).toBeAttached({ timeout: 15_000 })
  }
}
