import type { Messages } from 'use-intl'

/** General messages with the name of a reader's own data, as compiled text, which has no placeholders. */
export function called(messages: Messages, title: string): Messages {
  return { ...messages, site: { ...messages.site, name: title, tagline: title } }
}
