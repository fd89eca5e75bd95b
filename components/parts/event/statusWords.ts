import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { summaryText } from '@/geodata/domain/join/summary'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'

/** The status of an event in words; with an explanation if it is not reported. Null if the data do not state it. */
export function statusWords(
  { status, statusUnstated }: Pick<AtlasEvent, 'status' | 'statusUnstated'>,
  t: Translate,
): string | null {
  if (statusUnstated) return null
  return status === 'reported' ? t('event.status.reported') : t(`event.statusMeans.${status}`)
}

/** The summary of an event, for use where its status is not shown: prefixed with the status unless that is reported. */
export function statusSummary(event: AtlasEvent, language: Language, t: Translate): string {
  const summary = summaryText(event, language)
  return event.status === 'reported' ? summary : `${statusWords(event, t)} ${summary}`
}
