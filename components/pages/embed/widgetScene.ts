import type { Language } from '@/geodata/domain/language/language'
import type { Scene, Story } from '@/geodata/domain/story/story'
import type { EmbedOptions } from '../../parts/widget/options'

/** A scene with its story, and the previous and next scene. */
export interface WidgetScene {
  readonly story: Story
  readonly scene: Scene
  readonly before: Scene | null
  readonly after: Scene | null
}

/**
 * The scene for a widget's query, by slug or, as on story pages, by number; the first if it names none of the story's;
 * null if there is no such story in the language.
 */
export function widgetScene(
  stories: readonly Story[],
  { story: slug, scene: wanted }: NonNullable<EmbedOptions['storyScene']>,
  language: Language,
): WidgetScene | null {
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
