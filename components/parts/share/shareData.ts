import type { Messages } from 'use-intl'
import type { DataVersion } from '@/geodata/domain/history/history'
import { fetchOnce } from '../../language/fetchOnce'

/** What the share dialog and a printed sheet need besides the page: no reader pays for it before. */
export interface ShareData {
  /** Version of the data. */
  readonly version: DataVersion
  readonly messages: Messages
}

const shareData = fetchOnce<ShareData>('share.json', 'the words for sharing')

/** The data of a language, asked for once. */
export const shareDataOf = shareData.of

/**
 * Forgets what was asked for, as a page does that is loaded anew.
 *
 * @internal Exported for tests.
 */
export const forgetShareData = shareData.forget
