import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import type { Reported } from './report'

interface ReportLinkProps {
  readonly language: Language
  readonly t: Translate
  readonly record: NonNullable<Reported>
}

/** The link from a record to the prepared error report. */
export function ReportLink({ language, t, record }: ReportLinkProps) {
  const query = new URLSearchParams(Object.entries(record))
  return (
    <a href={`/${language}/report?${query}`} data-unprinted>
      {t('site.report')}
    </a>
  )
}
