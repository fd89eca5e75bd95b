import { type ReactNode, useDeferredValue } from 'react'
import { LazyComparison } from '../../parts/compare/LazyComparison'
import { Sleeping } from '../../view/sleeping'
import { useExplorer } from '../../view/useExplorer'
import { MapArea } from './MapArea'
import { SideArea } from './SideArea'

interface ExplorerBodyProps {
  /** Above the filters. */
  readonly head?: ReactNode
  /** Below the list, instead of the site's footer. */
  readonly foot: ReactNode
  /** Over the map. */
  readonly children?: ReactNode
}

/** Map with timeline, and filters with the list or the open event; or the comparison. */
export function ExplorerBody({ head, foot, children }: ExplorerBodyProps) {
  const { view } = useExplorer()
  // The comparison is loaded on demand: a deferred render suspends on it, while the map stays.
  const comparing = useDeferredValue(view.compare !== null)
  if (comparing) return <LazyComparison />
  return (
    <>
      <MapArea>{children}</MapArea>
      <Sleeping>
        <SideArea head={head} foot={foot} />
      </Sleeping>
    </>
  )
}
