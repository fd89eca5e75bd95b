import type { Messages } from 'use-intl'
import { askedOnce } from '../../language/askedOnce'

/** The words of the welcome and of the tour: who has been welcomed does not pay for them. */
export const welcomeWords = askedOnce<Messages>('welcome.json', 'the words of the welcome').of
