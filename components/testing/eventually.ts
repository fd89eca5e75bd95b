import { vi } from 'vitest'

/** As long as a test may wait for something, in milliseconds, since the machine may be busy. */
export const PATIENCE = 20_000

/** Repeats a check until it passes: `vi.waitFor`, which gives up after a second by itself. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE })
}
