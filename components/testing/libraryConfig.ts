import { getConfig } from '@testing-library/react'

/** As the library has it. Setup runs before each file, what it imports once: it must not wrap what it has wrapped. */
export const { asyncWrapper } = getConfig()
