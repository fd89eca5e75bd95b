import type { Notes } from '@/geodata/citation/note'
import styles from './PrintSheet.module.css'

/** The numbers of the passages that an event rests on: [3, 7]. */
export function NoteNumbers({ notes, event }: { readonly notes: Notes; readonly event: string }) {
  const numbers = (notes.of.get(event) ?? []).map(({ number }) => number).toSorted((a, b) => a - b)
  return <span className={styles.notes}>[{numbers.join(', ')}]</span>
}
