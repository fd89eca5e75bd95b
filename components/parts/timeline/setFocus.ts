import type { Dispatch, SetStateAction } from 'react'
import type { Focus } from '@/geodata/drawing/timeline/focus'

/** Changes which stretch of time the strip shows. */
export type SetFocus = Dispatch<SetStateAction<Focus>>
