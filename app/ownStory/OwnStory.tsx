'use client'

import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import type { RehearsalGiven } from '@/components/pages/present/Rehearsal'
import { Reader } from '@/components/pages/story/Reader'
import type { drawnPictures } from '@/components/parts/scene/drawnPicture'
import type { StoryHome } from '@/components/parts/scene/storyHome'
import { StoryHomeProvider } from '@/components/parts/scene/useStoryHome'
import { useGround } from '@/components/view/ground'
import { HoveredProvider } from '@/components/view/hovered'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import type { Theme } from '@/geodata/domain/view/view'
import { type AskedWindow, homeOf, type StoryPage, shownOf } from './home'

// In one part, so that whoever opens one window of a presentation has the others.
const Presented = lazy(() => import('./Presented'))

export interface OwnStoryProps {
  readonly story: Story
  readonly atlas: Atlas
  readonly language: Language
  readonly messages: Messages
  readonly page: StoryPage
  readonly asked: AskedWindow
  readonly theme: Theme | null
  readonly explore: StoryHome['explore']
  /** Makes the pictures of its scenes. */
  readonly pictures: typeof drawnPictures
  readonly channel?: StoryHome['channel']
  /** Above and below the story that is read; new ones render all of the text anew. */
  readonly above: ReactNode
  readonly below: ReactNode
  readonly rehearsal?: RehearsalGiven
}

/** A story that the server does not know, in one of its windows. */
export function OwnStory({ language, messages, ...rest }: OwnStoryProps) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <HoveredProvider>
        <Shown language={language} messages={messages} {...rest} />
      </HoveredProvider>
    </MessagesProvider>
  )
}

function Shown(props: OwnStoryProps) {
  const { story, atlas, language, page, asked, theme, explore, pictures, channel, above, below } = props
  const t = useTranslations()
  const { packed } = useGround()
  const home = useMemo<StoryHome>(() => {
    const picture = pictures({ atlas, ground: packed, t, shown: shownOf })
    return homeOf(page, { picture, explore, ...(channel ? { channel } : {}) })
  }, [atlas, packed, t, page, explore, pictures, channel])

  useEffect(
    function nameTab() {
      if (story.title) document.title = story.title
    },
    [story.title],
  )

  return (
    <StoryHomeProvider value={home}>
      <div data-theme={theme ?? undefined}>
        {asked.window === 'read' ? (
          <Reader
            atlas={atlas}
            language={language}
            story={story}
            start={asked.scene}
            version=""
            above={() => above}
            trail={null}
            below={below}
          />
        ) : (
          <Suspense fallback={null}>
            <Presented {...props} home={home} packed={packed} t={t} />
          </Suspense>
        )}
      </div>
    </StoryHomeProvider>
  )
}
