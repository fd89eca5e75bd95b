import { useEffect, useState } from 'react'
import type { DraftCard } from './kept'
import { heldCards, onHeld } from './memory'

/** All drafts of this browser, those last changed first, with deleted ones, kept up to date; null until they are read. */
export function useDrafts(): readonly DraftCard[] | null {
  const [cards, setCards] = useState<readonly DraftCard[] | null>(null)
  useEffect(function readList() {
    const read = () => setCards(heldCards())
    read()
    return onHeld(read)
  }, [])
  return cards
}
