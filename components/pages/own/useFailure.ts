import { useTranslations } from 'use-intl'
import { LostReader } from './importer'

/** Returns the sentence for a file that could not be read though nothing is wrong with it. */
export function useFailure(): (name: string, error: unknown) => string {
  const t = useTranslations('own')
  return (name, error) => {
    if (error instanceof LostReader) return t('lost', { name })
    return t('failed', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}
