import { createContext } from 'react'

/** Loads the explorer while a file is read, or is about to be; nothing where it is not on the same page. */
export const ExplorerAhead = createContext<() => void>(() => {})
