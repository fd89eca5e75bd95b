import type { Messages } from 'use-intl'
import { fetchOnce } from '../../language/fetchOnce'

const words = fetchOnce<Messages>('takeaway.json', 'the words for taking data away')

/** The dialog's messages in a language, cached. */
export const takeAwayMessagesOf = words.of

/**
 * Clears the cache, like a reload of the page.
 *
 * @internal Exported for tests.
 */
export const forgetTakeAwayMessages = words.forget
