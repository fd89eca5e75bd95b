import { usePathname, useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { FOLDER, onServer } from '@/geodata/domain/site/folder'
import { herePath } from '../ui/here'
import { onAddressChange } from './address'
import { servedQuery } from './servedQuery'

/** The path of the page as the server has it; in a folder of files its name may be in the query (`placed`). */
export const useSitePath: () => string = FOLDER ? usePathInFolder : usePathname

/** The query with which the page was served: in a folder of files none, as the browser alone reads it. */
export const useServedQuery: () => string = FOLDER ? () => '' : useRouterQuery

function usePathInFolder(): string {
  const served = onServer(usePathname())
  return useSyncExternalStore(onAddressChange, herePath, () => served)
}

/** A page kept for offline hydrates as it was rendered; the View of the address follows before the first paint. */
function useRouterQuery(): string {
  const asked = useSearchParams().toString()
  return useSyncExternalStore(
    onAddressChange,
    () => asked,
    () => servedQuery() ?? asked,
  )
}
