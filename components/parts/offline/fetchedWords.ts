import type { Messages } from 'use-intl'
import { fetchOnce } from '../../language/fetchOnce'

/** The messages about use without a network, for pages that do not send them. */
export const OFFLINE_WORDS = fetchOnce<Messages>('offline.json', 'the words about use without a network')
