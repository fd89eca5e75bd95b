'use client'

import { foundWords, highlighted } from '@/geodata/domain/search/search'
import { useExplorer } from '../../view/useExplorer'
import styles from './Highlighted.module.css'

/** A text with the matches of the search marked. */
export function Highlighted({ text }: { text: string }) {
  const { atlas, view } = useExplorer()
  if (view.q === '') return text
  return highlighted(text, foundWords(atlas, view.q)).map((piece) =>
    piece.found ? (
      <mark key={piece.at} className={styles.found}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
