'use client'

import { KeepOffline } from './KeepOffline'
import { OfflineWords } from './OfflineWords'

/** The same on a page that does not send its messages. */
export function FetchedKeepOffline() {
  return (
    <OfflineWords>
      <KeepOffline />
    </OfflineWords>
  )
}
