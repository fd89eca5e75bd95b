import { useTranslations } from 'use-intl'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { calendarDate, dayNumber } from '@/geodata/domain/time/day'
import { parseWindow } from '@/geodata/domain/time/window'
import type { Focus } from '@/geodata/drawing/timeline/focus'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './Timeline.module.css'

/** As long as no window is chosen: which years the strip covers, and how many events certainly lie before and after them. */
export function Covers({ focus }: { focus: Focus }) {
  const t = useTranslations('timeline')
  const { atlas, view, href, go } = useExplorer()
  const { certain } = useShown().selection.positions
  const from = calendarDate(Math.floor(focus.from)).year
  const to = calendarDate(Math.ceil(focus.to) - 1).year
  const dated = eventsAtPositions(atlas, certain).filter(({ inferred }) => !inferred.includes('date'))
  const before = dayNumber(from, 1, 1)
  const after = dayNumber(to + 1, 1, 1)
  const way = (side: 'earlier' | 'later', count: number, text: string) => {
    const time = parseWindow(text)
    return (
      count > 0 && (
        <>
          {' · '}
          <PlainLink href={href({ ...view, time })} follow={() => go((now) => ({ ...now, time }))}>
            {t(side, { count })}
          </PlainLink>
        </>
      )
    )
  }
  return (
    <span className={styles.covers}>
      {t('covers', { from: String(from), to: String(to) })}
      {way('earlier', dated.filter(({ latest }) => latest < before).length, `../${from - 1}`)}
      {way('later', dated.filter(({ earliest }) => earliest >= after).length, `${to + 1}/..`)}
    </span>
  )
}
