import type { Language } from '@/geodata/domain/language/language'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { Share } from '../../parts/share/Share'

interface ShareSceneProps {
  readonly story: Story
  readonly scene: Scene
  readonly language: Language
}

/** Share button of a scene: its address, its map as a picture, and its widget. */
export function ShareScene({ story, scene, language }: ShareSceneProps) {
  return (
    <Share
      language={language}
      path={`/stories/${story.slug}/${scene.number}`}
      view={scene.view}
      subject={{
        title: `${scene.heading} · ${story.title}`,
        files: false,
        storyScene: { story: story.slug, scene: scene.slug },
      }}
    />
  )
}
