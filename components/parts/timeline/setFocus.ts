import type { Dispatch, SetStateAction } from 'react'
import type { Focus } from '@/geodata/drawing/timeline/focus'

/** Sets the visible range of the strip. */
export type SetFocus = Dispatch<SetStateAction<Focus>>
