import { useTranslations } from 'use-intl'
import type { Finding, FindingField } from '@/geodata/domain/draft/checkDraft'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { useSetting } from '../../view/useExplorer'
import styles from './Fields.module.css'

interface FindingsProps {
  readonly findings: readonly Finding[]
  /** Those of this field are shown. */
  readonly field: FindingField
  /** The languages whose findings are shown here; null: those that are the same in all. */
  readonly languages: readonly (Language | null)[]
}

/** What an author may want to look at in a field. Nothing is said aloud while they write: it forbids nothing. */
export function Findings({ findings, field, languages }: FindingsProps) {
  const t = useTranslations('findings')
  const { atlas, language: own } = useSetting()
  const here = findings.filter((one) => one.field === field && languages.includes(one.language))
  if (here.length === 0) return null
  const said = ({ code, params, field: where, language }: Finding): string => {
    const named = (key: 'event' | 'place' | 'source') => String(params[key] ?? '')
    const event = eventWith(atlas, named('event'))?.title[own] ?? named('event')
    const place = atlas.places.find((one) => one.id === named('place'))?.name[own] ?? named('place')
    const source = atlas.sources.find((one) => one.id === named('source'))?.label[own] ?? named('source')
    const number = Number(params.number ?? params.paragraph ?? 0)
    return t(code, {
      ...{ event, place, source, number, field: where },
      odd: String(params.odd ?? ''),
      written: String(params.written ?? ''),
      language: language ? LANGUAGE_NAMES[language] : '',
    })
  }
  return (
    <ul className={styles.findings}>
      {here.map((finding) => (
        <li key={JSON.stringify(finding)}>{said(finding)}</li>
      ))}
    </ul>
  )
}
