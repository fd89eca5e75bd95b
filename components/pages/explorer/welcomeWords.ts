import type { Messages } from 'use-intl'
import { fetchOnce } from '../../language/fetchOnce'

/** The words of the welcome and of the tour: who has been welcomed does not pay for them. */
export const welcomeWords = fetchOnce<Messages>('welcome.json', 'the words of the welcome').of
