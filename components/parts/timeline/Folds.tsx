import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { calendarDate } from '@/geodata/domain/time/day'
import { type Focus, type Fold, unfolded, xOf } from '@/geodata/drawing/timeline/focus'
import styles from './Strip.module.css'

/** Minimum width of a fold for its years, in pixels. */
const NARROW = 14

interface FoldsProps {
  readonly focus: Focus
  readonly width: number
  /** Undefined on a strip that cannot be zoomed. */
  readonly setFocus?: (focus: Focus) => void
}

/**
 * The years of each quiet period that is drawn compressed, written along it; a click shows them at the normal scale.
 */
export const Folds = memo(function Folds({ focus, width, setFocus }: FoldsProps) {
  const t = useTranslations('timeline')
  return (focus.folds ?? []).map((fold) => {
    const left = Math.max(xOf(focus, width, fold.from), 0)
    const right = Math.min(xOf(focus, width, fold.to), width)
    if (right - left < NARROW) return null
    const years = t('years', yearsOf(fold))
    const shared = { className: styles.fold, style: { left: (left + right) / 2 } }
    return setFocus ? (
      <button
        key={fold.from}
        type="button"
        {...shared}
        aria-label={t('unfold', { years })}
        title={t('unfold', { years })}
        onClick={() => setFocus(unfolded(focus, fold))}
      >
        {years}
      </button>
    ) : (
      <span key={fold.from} {...shared}>
        {years}
      </span>
    )
  })
})

function yearsOf({ from, to }: Fold): { first: string; last: string } {
  return { first: String(calendarDate(Math.ceil(from)).year), last: String(calendarDate(Math.floor(to) - 1).year) }
}
