import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../geodata/domain/language/language'
import type { Inline, Scene, Story } from '../../geodata/domain/story/story'
import { atlasSource } from '../../geodata/load/source'
import { expect } from '../fixtures'
import { translatorIn } from '../translator'

/** A story in the reader, on the stage and in the speaker view. */
export class StoryPage {
  readonly t: ReturnType<typeof translatorIn>
  readonly story: Story

  constructor(
    readonly page: Page,
    readonly language: Language,
    slug = 'from-aguelhok-to-azawad',
  ) {
    this.t = translatorIn(language)
    const story = atlasSource()
      .storiesIn(language)
      .find((one) => one.slug === slug)
    if (!story) throw new Error(`There is no story ${slug}.`)
    this.story = story
  }

  get count(): number {
    return this.story.scenes.length
  }

  get reading(): string {
    return `/${this.language}/stories/${this.story.slug}`
  }

  get presenting(): string {
    return `/${this.language}/present/${this.story.slug}`
  }

  scene(number: number): Scene {
    const scene = this.story.scenes[number - 1]
    if (!scene) throw new Error(`The story has no scene ${number}.`)
    return scene
  }

  /** The notes of a scene below their title, as text. */
  notes(number: number): string {
    return this.scene(number).notes.map(textOf).join('')
  }

  heading(number: number): Locator {
    return this.page.getByRole('heading', { name: this.scene(number).heading, exact: true })
  }

  /** The item of the progress rail for a scene. */
  step(number: number): Locator {
    return this.page
      .getByRole('navigation', { name: this.t('story.rail') })
      .getByRole('link', { name: this.t('story.goTo', { number, heading: this.scene(number).heading }) })
  }

  button(name: Parameters<StoryPage['words']>[0]): Locator {
    return this.page.getByRole('button', { name: this.words(name), exact: true })
  }

  /** Waits until the stage shows a scene. */
  async shows(number: number): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.scene(number).heading })).toBeVisible()
    await expect(this.page.getByText(`${number} / ${this.count}`, { exact: true })).toBeVisible()
  }

  /** Opens the stage, perhaps at a scene, and waits until its map is drawn. */
  async present(rest = ''): Promise<void> {
    await this.page.goto(`${this.presenting}${rest}`)
    await this.mapStands()
  }

  /** Acts on the page, and waits until it has preloaded everything for a talk. */
  async everythingIsHere(): Promise<void> {
    await this.page.mouse.move(5, 5)
    await expect(this.page.locator('main[data-everything-here]')).toBeVisible()
  }

  async mapStands(): Promise<void> {
    await expect(this.map.locator('canvas').first()).toBeVisible()
  }

  get map(): Locator {
    return this.page.getByRole('region', { name: this.t('story.map') })
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: this.t('timeline.title') })
  }

  /** Waits until the speaker view shows a scene. */
  async deskShows(number: number): Promise<void> {
    const title = this.page.getByRole('heading', { level: 1 })
    await expect(title).toContainText(this.t('story.scene', { number, count: this.count }))
    await expect(title).toContainText(this.scene(number).heading)
  }

  words(
    name:
      | 'next'
      | 'previous'
      | 'black'
      | 'light'
      | 'back'
      | 'point'
      | 'overview'
      | 'help'
      | 'goTo'
      | 'go'
      | 'autoplay'
      | 'pause'
      | 'start'
      | 'stop',
  ): string {
    return name === 'light' ? this.t('present.light', { cover: 'black' }) : this.t(`present.${name}`)
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'citation' ? '' : textOf(inline.children)
    })
    .join('')
}
