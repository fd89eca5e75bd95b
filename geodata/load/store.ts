import type { ViewStore } from '../domain/service/views'
import { memoryViews } from '../drawing/served/memoryViews'
import { atlasSource } from './source'

let views: ViewStore | undefined

/** What answers about the Views of the served data set; a singleton of this process. */
export function viewStore(): ViewStore {
  const source = atlasSource()
  views ??= memoryViews(source.atlas(), source.version())
  return views
}
