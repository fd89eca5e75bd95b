import type { Messages } from 'use-intl'
import type { DataVersion } from '@/geodata/domain/history/history'
import { fetchOnce } from '../../language/fetchOnce'

/** Data for the share dialog and the printed sheet, fetched on demand. */
export interface ShareData {
  /** Version of the data. */
  readonly version: DataVersion
  readonly messages: Messages
}

const shareData = fetchOnce<ShareData>('share.json', 'the words for sharing')

/** The data of a language, cached. */
export const shareDataOf = shareData.of

/**
 * Clears the cache, like a reload of the page.
 *
 * @internal Exported for tests.
 */
export const forgetShareData = shareData.forget
