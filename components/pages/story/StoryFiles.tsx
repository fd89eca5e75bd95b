'use client'

import { useCallback } from 'react'
import type { Messages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { MessagesProvider } from '../../language/MessagesProvider'
import type { Sent } from '../../language/sent'
import { Carry } from '../../parts/carry/Carry'
import type { Carried } from '../../parts/carry/carried'
import { wholeAtlas } from '../../parts/carry/wholeAtlas'
import { useGround } from '../../view/ground'

interface StoryFilesProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
  readonly story: Story
}

/** What one of the site's stories can be taken away as. */
export function StoryFiles({ language, messages, story }: StoryFilesProps) {
  const { packed } = useGround()
  const carriedIn = useCallback(
    async (): Promise<Carried> => ({ story, ...(await wholeAtlas(language)), ground: packed, about: null, page: true }),
    [story, language, packed],
  )
  const drafted = useCallback(async () => {
    const { draftFrom } = await import('@/geodata/domain/draft/make')
    return { draft: draftFrom([story]), pictures: new Map() }
  }, [story])
  return (
    <MessagesProvider language={language} messages={messages}>
      <Carry
        level={2}
        languages={[language]}
        slug={story.slug}
        title={story.title}
        own={null}
        carriedIn={carriedIn}
        drafted={drafted}
      />
    </MessagesProvider>
  )
}
