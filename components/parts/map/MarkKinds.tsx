import { drawnKinds, type RowSide } from '@/geodata/domain/select/kinds'
import { KindMark } from '../../ui/KindMark'
import styles from './PlaceMarks.module.css'

/** The signs of the kinds that a mark's number counts, in a row below it, or above. To be seen only: the chronology says the same in words. */
export function MarkKinds({ kinds, side }: { readonly kinds: readonly string[]; readonly side: RowSide }) {
  const drawn = drawnKinds(kinds)
  if (drawn.kinds.length === 0) return null
  return (
    <span className={styles.kinds} data-row={side} aria-hidden="true">
      {drawn.kinds.map((kind) => (
        <KindMark key={kind} kind={kind} />
      ))}
      {drawn.more && '+'}
    </span>
  )
}
