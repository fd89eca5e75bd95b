import type { Messages } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import { fetchOnce } from '../../language/fetchOnce'

/** What the studio fetches when a draft is opened. */
export interface StudioData {
  readonly messages: Messages
  /** For a reader's own events, which are from anywhere. */
  readonly own: Messages
  readonly atlas: AtlasPayload
}

export const studioData = fetchOnce<StudioData>('studio.json', 'the atlas for the studio')
