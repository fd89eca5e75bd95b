'use client'

import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { Reader } from '@/components/pages/story/Reader'
import { shownOf } from '@/components/parts/scene/shownOf'
import type { StoryHome } from '@/components/parts/scene/storyHome'
import { StoryHomeProvider } from '@/components/parts/scene/useStoryHome'
import { useGround } from '@/components/view/ground'
import { HoveredProvider } from '@/components/view/hovered'
import { homeOf } from './home'
import type { OwnStoryProps } from './ownStoryProps'
import { Reading } from './Reading'

// In one part, so that whoever opens one window of a presentation has the others.
const Presented = lazy(() => import('./Presented'))

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
          <Suspense fallback={<Reading />}>
            <Presented {...props} home={home} packed={packed} t={t} />
          </Suspense>
        )}
      </div>
    </StoryHomeProvider>
  )
}
