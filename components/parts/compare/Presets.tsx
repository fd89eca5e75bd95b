import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { presetsOf } from '@/geodata/domain/compare/preset'
import { calendarDate } from '@/geodata/domain/time/day'
import { formatView } from '@/geodata/domain/view/format'
import { dateWords } from '../../language/words'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import styles from './Presets.module.css'

/** One-click periods: the same days around the two main turns, and their years. */
export function Presets() {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const found = useMemo(() => presetsOf(atlas), [atlas])
  if (!found) return null
  const [first, second] = found.turns.map(({ earliest }) => String(calendarDate(earliest).year))
  const turns = found.turns.map(({ title, date }) => `${title[language]} (${dateWords(date, language, t)})`).join(' · ')
  return (
    <nav className={styles.presets} aria-labelledby="presets">
      <h3 id="presets" title={turns}>
        {t('compare.turns', { first: first ?? '', second: second ?? '' })}
      </h3>
      <ul>
        {found.presets.map(({ days, time, compare }) => {
          const chosen = { ...view, time, compare }
          return (
            <li key={days ?? 'years'}>
              <PlainLink
                className="chip"
                href={href(chosen)}
                follow={() => go((now) => ({ ...now, time, compare }))}
                aria-current={formatView(chosen) === formatView(view) ? 'true' : undefined}
              >
                {days === null ? t('compare.years') : t('compare.around', { days })}
              </PlainLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
