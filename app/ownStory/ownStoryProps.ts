import type { ReactNode } from 'react'
import type { Messages } from 'use-intl'
import type { RehearsalGiven } from '@/components/pages/present/Rehearsal'
import type { drawnPictures } from '@/components/parts/scene/drawnPicture'
import type { StoryHome } from '@/components/parts/scene/storyHome'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import type { Theme } from '@/geodata/domain/view/view'
import type { AskedWindow, StoryPage } from './home'

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
