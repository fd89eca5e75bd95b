'use client'

import { ExplorerOf } from '@/components/pages/explorer/Explorer'
import { OwnExplorer, type OwnExplorerProps } from '@/components/pages/own/OwnExplorer'

/** The page of a reader's data set with the explorer: pages do not import each other. */
export function ExploredOwn(props: Omit<OwnExplorerProps, 'Explorer'>) {
  return <OwnExplorer {...props} Explorer={ExplorerOf} />
}
