import { createContext, use } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import type { EventAnswer } from '@/geodata/domain/service/views'
import type { Asked } from '@/geodata/drawing/served/asked'
import type { SentSet } from '@/geodata/drawing/served/sentSet'
import type { Answered, Answers } from './useAnswers'
import type { OpenEvent } from './useOpenEvent'

/** What the parts of an explorer of a served set know besides the explorer's state. */
export interface Served extends Answers {
  readonly open: OpenEvent
  /** What was asked for of map and timeline. */
  readonly seen: Asked
  readonly see: (part: Partial<Asked>) => void
}

/** What the server knows of the View in the address. */
export interface FirstAnswer extends Answered {
  readonly seen: Asked
  readonly event: EventAnswer | null
  /** Of the second of two compared periods. */
  readonly second: Answered | null
}

/** What came with the page. */
export interface Given {
  readonly set: SentSet
  readonly first: FirstAnswer
  readonly language: Language
}

const GivenContext = createContext<Given | null>(null)

export const GivenProvider = GivenContext

/** Throws outside an explorer of a served set. */
export function useGiven(): Given {
  const given = use(GivenContext)
  if (!given) throw new Error('useGiven stands outside an explorer of a served set')
  return given
}

const Context = createContext<Served | null>(null)

export const ServedProvider = Context

/** Throws outside an explorer of a served set. */
export function useServed(): Served {
  const served = use(Context)
  if (!served) throw new Error('useServed stands outside an explorer of a served set')
  return served
}
