import type { Messages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { called } from '../../../language/called'
import { shareDataOf } from '../../../parts/share/shareData'
import { takeAwayMessagesOf } from '../../../parts/takeaway/takeAwayMessages'

/**
 * The words for sharing and printing Views of a served set, fetched once. For data from anywhere (`title`) they name it
 * instead of the site's atlas, and say nothing of that atlas's country.
 */
export async function shareWordsOf(language: Language, title: string | null): Promise<Messages> {
  const { messages } = await shareDataOf(language)
  if (title === null) return messages
  const general: Readonly<Record<string, object>> = await takeAwayMessagesOf(language)
  const groups = new Set([...Object.keys(messages), ...Object.keys(general)])
  const site: Readonly<Record<string, object>> = messages
  const both = Object.fromEntries([...groups].map((group) => [group, { ...site[group], ...general[group] }]))
  return called(both as unknown as Messages, title)
}
