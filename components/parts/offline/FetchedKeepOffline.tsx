'use client'

import type { ReactNode } from 'react'
import { KeepOffline } from './KeepOffline'
import { OfflineWords } from './OfflineWords'

/** The same on a page that does not send its messages. */
export function FetchedKeepOffline(): ReactNode {
  return (
    <OfflineWords>
      <KeepOffline />
    </OfflineWords>
  )
}
