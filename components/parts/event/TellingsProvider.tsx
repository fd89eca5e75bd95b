'use client'

import { createContext, type ReactNode, use } from 'react'
import { NO_TELLINGS, type Tellings } from '@/geodata/domain/story/storiesCiting'

const Context = createContext<Tellings>(NO_TELLINGS)

/** Tells the parts inside which stories tell of which event. */
export function TellingsProvider({ tellings, children }: { tellings: Tellings; children: ReactNode }) {
  return <Context value={tellings}>{children}</Context>
}

/** Which stories tell of which event; none where nobody says. */
export function useTellings(): Tellings {
  return use(Context)
}
