import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'

/** Author and day of a story, as far as it states them. */
export function signature({ author, date }: Pick<Story, 'author' | 'date'>, language: Language, t: Translate): string {
  const day = date && dateWords(date, language, t)
  return author && day ? t('story.by', { author, date: day }) : author || day
}
