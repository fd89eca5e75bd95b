import { useTranslations } from 'use-intl'
import type { Extent } from '@/geodata/domain/draft/duration'

/** How many words there are, and how long it takes to say them. */
export function ExtentNote({ extent: { words, notes, spoken } }: { readonly extent: Extent }) {
  const t = useTranslations('studio')
  const time = `${Math.floor(spoken / 60)}:${String(spoken % 60).padStart(2, '0')}`
  return <p className="hint">{t('extent', { words, notes, time })}</p>
}
