import { useEffect, useState } from 'react'
import { onTold } from './channel'
import { listDrafts, tidyDrafts } from './drafts'
import type { DraftCard } from './kept'

/**
 * All drafts of this browser, those last changed first, with deleted ones, kept up to date; null until they are read.
 */
export function useDrafts(): readonly DraftCard[] | null {
  const [cards, setCards] = useState<readonly DraftCard[] | null>(null)
  useEffect(function readList() {
    let isCurrent = true
    const read = async () => {
      const list = await listDrafts()
      if (isCurrent) setCards(list)
    }
    read()
    tidyDrafts()
    const stop = onTold(({ kind }) => {
      if (kind === 'changed') read()
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return cards
}
