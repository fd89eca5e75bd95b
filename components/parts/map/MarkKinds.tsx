import type { Atlas } from '@/geodata/domain/join/atlas'
import { kindWith } from '@/geodata/domain/join/lookup'
import { drawnKinds, type RowSide } from '@/geodata/domain/select/kinds'
import { KindMark } from '../../ui/KindMark'
import styles from './PlaceMarks.module.css'

interface MarkKindsProps {
  readonly atlas: Pick<Atlas, 'kinds'>
  readonly kinds: readonly string[]
  readonly side: RowSide
}

/**
 * The signs of the kinds of a mark's events, in a row below or above it. Decorative: the chronology has the same
 * information as text.
 */
export function MarkKinds({ atlas, kinds, side }: MarkKindsProps) {
  const drawn = drawnKinds(kinds)
  if (drawn.kinds.length === 0) return null
  return (
    <span className={styles.kinds} data-row={side} aria-hidden="true">
      {drawn.kinds.map((kind) => (
        <KindMark key={kind} kind={kindWith(atlas, kind)} />
      ))}
      {drawn.more && '+'}
    </span>
  )
}
