import type { Messages } from 'use-intl'
import type { DataVersion } from '@/geodata/domain/history/history'
import { fetchOnce } from '../../language/fetchOnce'

/** What the share dialog and a printed sheet need besides the page: no reader pays for it before. */
export interface Kit {
  /** Version of the data. */
  readonly version: DataVersion
  readonly messages: Messages
}

const kits = fetchOnce<Kit>('share.json', 'the words for sharing')

/** The kit of a language, asked for once. */
export const kitOf = kits.of

/**
 * Forgets what was asked for, as a page does that is loaded anew.
 *
 * @internal Exported for tests.
 */
export const forgetKits = kits.forget
