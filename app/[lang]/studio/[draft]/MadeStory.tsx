'use client'

import { InnerExplorer } from '@/components/pages/explorer/InnerExplorer'
import { Studio, type StudioProps } from '@/components/pages/studio/Studio'
import { OwnEvents } from './OwnEvents'

export type MadeStoryProps = Omit<StudioProps, 'Explorer' | 'OwnEvents'>

/** The studio with the explorer, and a reader's own events: pages do not import each other. */
export function MadeStory(props: MadeStoryProps) {
  return <Studio {...props} Explorer={InnerExplorer} OwnEvents={OwnEvents} />
}
