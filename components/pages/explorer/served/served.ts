import { createContext, use } from 'react'
import type { Asked } from '@/geodata/drawing/served/asked'
import type { Answers } from './useAnswers'
import type { OpenEvent } from './useOpenEvent'

/** What the parts of an explorer of a served set know besides the explorer's state. */
export interface Served extends Answers {
  readonly open: OpenEvent
  /** What was asked for of map and timeline. */
  readonly seen: Asked
  readonly see: (part: Partial<Asked>) => void
}

const Context = createContext<Served | null>(null)

export const ServedProvider = Context

/** Throws outside an explorer of a served set. */
export function useServed(): Served {
  const served = use(Context)
  if (!served) throw new Error('useServed stands outside an explorer of a served set')
  return served
}
