import { useTranslations } from 'use-intl'
import { columns } from '@/geodata/domain/join/columns'
import { dayNumber } from '@/geodata/domain/time/day'
import { parseWindow } from '@/geodata/domain/time/window'
import { type Focus, yearsIn } from '@/geodata/drawing/timeline/focus'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './Timeline.module.css'

const NONE = new Int32Array(0)

/** Without a window: the years shown by the strip, and the numbers of events certainly before and after them. */
export function ShownYears({ focus, span }: { readonly focus: Focus; readonly span: Focus }) {
  const t = useTranslations('timeline')
  const { atlas, view, href, go } = useExplorer()
  const { positions } = useShown().selection
  // Of a part of the events, not all are known.
  const certain = atlas.partial ? NONE : positions.certain
  const { first: from, last: to } = yearsIn(focus, span)
  const { earliest, latest, dateInferred } = columns(atlas)
  const before = dayNumber(from, 1, 1)
  const after = dayNumber(to + 1, 1, 1)
  // Counted anew before the frame that answers a filter.
  let earlier = 0
  let later = 0
  // They are in the order of their first day.
  for (let n = 0; n < certain.length && (earliest[certain[n] as number] as number) < before; n++) {
    const at = certain[n] as number
    if (dateInferred[at] === 0 && (latest[at] as number) < before) earlier++
  }
  for (let n = certain.length - 1; n >= 0 && (earliest[certain[n] as number] as number) >= after; n--)
    if (dateInferred[certain[n] as number] === 0) later++
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
      {from === to ? from : t('covers', { from: String(from), to: String(to) })}
      {way('earlier', earlier, `../${from - 1}`)}
      {way('later', later, `${to + 1}/..`)}
    </span>
  )
}
