'use client'

import { InnerExplorer } from '@/components/pages/explorer/InnerExplorer'
import { Studio, type StudioProps } from '@/components/pages/studio/Studio'

/** The studio with the explorer: pages do not import each other. */
export function MadeStory(props: Omit<StudioProps, 'Explorer'>) {
  return <Studio {...props} Explorer={InnerExplorer} />
}
