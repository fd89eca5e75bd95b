import type { Messages } from 'use-intl'
import { fetchOnce } from '../../language/fetchOnce'

/** The messages of the welcome and the tour, fetched for first-time visitors only. */
export const welcomeWords = fetchOnce<Messages>('welcome.json', 'the words of the welcome').of
