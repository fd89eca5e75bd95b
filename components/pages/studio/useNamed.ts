import { useTranslations } from 'use-intl'
import type { Draft } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'

/** Returns a function that adds the language to a field's label, if the draft has several. */
export function useNamed({ languages }: Pick<Draft, 'languages'>): (label: string, language: Language) => string {
  const t = useTranslations('studio')
  return (label, language) =>
    languages.length > 1 ? t('inLanguage', { label, language: LANGUAGE_NAMES[language] }) : label
}
