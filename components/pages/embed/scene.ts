import type { Language } from '@/geodata/domain/language/language'
import type { Scene, Story } from '@/geodata/domain/story/story'
import type { EmbedOptions } from '../../parts/widget/options'

/** A scene with its story and its neighbours. */
export interface Telling {
  readonly story: Story
  readonly scene: Scene
  readonly before: Scene | null
  readonly after: Scene | null
}

/**
 * The scene that a widget asks for by slug or, as the story's pages do, by number, the first where it names none of the
 * story's; null where there is no such story in the language.
 */
export function telling(
  stories: readonly Story[],
  { story: slug, scene: wanted }: NonNullable<EmbedOptions['told']>,
  language: Language,
): Telling | null {
  const story = stories.find((one) => one.slug === slug && one.language === language)
  const scene = story?.scenes.find((one) => one.slug === wanted || String(one.number) === wanted) ?? story?.scenes[0]
  if (!story || !scene) return null
  return {
    story,
    scene,
    before: story.scenes[scene.number - 2] ?? null,
    after: story.scenes[scene.number] ?? null,
  }
}
