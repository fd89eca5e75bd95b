'use client'

import { MessagesProvider } from '../../language/MessagesProvider'
import { ServedMap } from '../../parts/map/ServedMap'
import { useAtlas } from '../../view/AtlasProvider'
import { HoveredProvider } from '../../view/hovered'
import { Desk } from './Desk'
import type { PresentProps } from './Stage'

/** The speaker view of a story of the site. */
export function Speaker({ wire, language, messages, theme, ...rest }: Omit<PresentProps, 'version'>) {
  const atlas = useAtlas(wire)
  return (
    <MessagesProvider language={language} messages={messages}>
      <HoveredProvider>
        <div data-theme={theme ?? undefined}>
          <ServedMap>
            <Desk atlas={atlas} language={language} {...rest} />
          </ServedMap>
        </div>
      </HoveredProvider>
    </MessagesProvider>
  )
}
