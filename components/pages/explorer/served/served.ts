import { createContext, use } from 'react'
import type { Tiles } from '@/geodata/domain/service/views'
import type { Answers } from './useAnswers'
import type { OpenEvent } from './useOpenEvent'

/** What the parts of an explorer of a served set know besides the explorer's state. */
export interface Served extends Answers {
  readonly open: OpenEvent
  /** The tiles that were asked for. */
  readonly tiles: Tiles | null
  readonly see: (tiles: Tiles) => void
}

const Context = createContext<Served | null>(null)

export const ServedProvider = Context

/** Throws outside an explorer of a served set. */
export function useServed(): Served {
  const served = use(Context)
  if (!served) throw new Error('useServed stands outside an explorer of a served set')
  return served
}
