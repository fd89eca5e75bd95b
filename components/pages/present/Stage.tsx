'use client'

import type { Messages } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import type { Theme } from '@/geodata/domain/view/view'
import { MessagesProvider } from '../../language/MessagesProvider'
import { ServedMap } from '../../parts/map/ServedMap'
import { useAtlas } from '../../view/AtlasProvider'
import { HoveredProvider } from '../../view/hovered'
import { Audience } from './Audience'

export interface PresentProps {
  readonly wire: AtlasPayload
  readonly language: Language
  readonly messages: Messages
  readonly story: Story
  /** Version of the data, for the addresses of pictures. */
  readonly version: string
  readonly theme: Theme | null
  /** Every character that the windows of this story may show. */
  readonly letters: string
}

interface StageProps extends PresentProps {
  /** The scene in the requested address, from 1. */
  readonly start: number
}

/** The audience's view of a story of the site: one scene at a time, on a map that moves from one to the next. */
export function Stage({ wire, language, messages, theme, ...rest }: StageProps) {
  const atlas = useAtlas(wire)
  return (
    <MessagesProvider language={language} messages={messages}>
      <HoveredProvider>
        <div data-theme={theme ?? undefined}>
          <ServedMap>
            <Audience atlas={atlas} language={language} theme={theme} {...rest} />
          </ServedMap>
        </div>
      </HoveredProvider>
    </MessagesProvider>
  )
}
