'use client'

import type { ReactNode } from 'react'
import { Sleeping } from '../../view/sleeping'
import { Later, useExplorer } from '../../view/useExplorer'
import styles from './Explorer.module.css'
import { ExplorerBody } from './ExplorerBody'
import { ExplorerSkips } from './ExplorerSkips'
import { Welcome } from './Welcome'

interface ExplorerFrameProps {
  /** Above the map; rendered at deferred priority, so a stable element. */
  readonly top: ReactNode
  /** Above the filters. */
  readonly head?: ReactNode
  /** Below the list, instead of the site's footer. */
  readonly foot: ReactNode
}

/** Map, list and open event with what is above and below them; needs no Next. */
export function ExplorerFrame({ top, head, foot }: ExplorerFrameProps) {
  const { atlas, view } = useExplorer()
  return (
    <div className={styles.explorer} data-theme={view.theme ?? undefined}>
      <ExplorerSkips />
      <Sleeping>
        <Later>{top}</Later>
      </Sleeping>
      <main className={styles.main}>
        <ExplorerBody head={head} foot={foot}>
          {!atlas.own && <Welcome />}
        </ExplorerBody>
      </main>
    </div>
  )
}
