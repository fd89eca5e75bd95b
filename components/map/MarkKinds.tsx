import { drawnKinds } from '@/geodata/place/kinds'
import { KindMark } from '../kind/KindMark'
import styles from './PlaceMarks.module.css'

/** The signs of the kinds that a mark's number counts, in a row below it. To be seen only: the chronology says the same in words. */
export function MarkKinds({ kinds }: { readonly kinds: readonly string[] }) {
  const drawn = drawnKinds(kinds)
  if (drawn.kinds.length === 0) return null
  return (
    <span className={styles.kinds} aria-hidden="true">
      {drawn.kinds.map((kind) => (
        <KindMark key={kind} kind={kind} />
      ))}
      {drawn.more && '+'}
    </span>
  )
}
