import { messagesOf } from '@/components/language/translate'
import { StoryReader } from '@/components/pages/story/StoryReader'
import { ThemeOfAddress } from '@/components/parts/site/CarriedTheme'
import { withDetailsOf } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { eventsCited } from '@/geodata/domain/story/storyEvents'
import { atlasSource } from '@/geodata/load/source'
import { type StoryParams, storyAt } from './storyRoute'

/** The page of a story, opened at its beginning or at a scene. */
export function StoryPage({ params, number }: { readonly params: StoryParams; readonly number: number | null }) {
  const { atlas, language, story } = storyAt(params)
  const others = atlasSource()
    .storiesIn(language)
    .filter(({ slug }) => slug !== story.slug)
    .map(({ slug, title, summary }) => ({ slug, title, summary }))
  // Notes are for the speaker only.
  const scenes = story.scenes.map((scene) => ({ ...scene, notes: [] }))
  return (
    <>
      <ThemeOfAddress />
      <StoryReader
        wire={withDetailsOf(toPayload(atlas, language), eventsCited(atlas, story))}
        language={language}
        messages={messagesOf('story', language)}
        story={{ ...story, scenes }}
        start={number}
        version={atlasSource().version()}
        others={others}
      />
    </>
  )
}
