/** Keys without a character, by their DOM names. */
export const KEYS = {
  Enter: '\uE007',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
} as const

export type Key = keyof typeof KEYS | 'b' | 'p' | 's'

/** A point in a tab's window, in CSS pixels from the top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Mouse actions, in order. */
export type Gesture = readonly (Point | 'down' | 'up')[]

/** A browser window, as far as the journeys need one. Every call ends or rejects within `LIMIT`. */
export interface Tab {
  /** Resolves when the document has loaded. */
  readonly goto: (address: string) => Promise<void>
  /**
   * The value of an expression in the page: a string or null, synchronously.
   * @param depth document: 0 for the page, 1 for its first frame, 2 for the first frame of that
   */
  readonly evaluate: (expression: string, depth: number) => Promise<string | null>
  readonly mouse: (gesture: Gesture) => Promise<void>
  /** Presses keys together, in order, and releases them in reverse. */
  readonly press: (keys: readonly Key[]) => Promise<void>
  /** The page as a PDF, if the browser supports printing. */
  readonly print?: () => Promise<Uint8Array>
  /** The window that a page has opened, and that has not been asked for before; null if there is none. */
  readonly opened: () => Promise<Tab | null>
  readonly close: () => Promise<void>
}

/** A running browser. All of its tabs share one profile. */
export interface Browser {
  /** Including its version. */
  readonly name: string
  readonly newTab: () => Promise<Tab>
  /** Errors thrown or logged by pages since the last call. Not available in WebKitGTK. */
  readonly complaints?: () => readonly string[]
  /** Kills the browser and its processes, even if it hangs, and deletes its profile. */
  readonly close: () => Promise<void>
}

/** The window of every tab, in CSS pixels. */
export const SIZE = { width: 1440, height: 900 }

/** Timeout for one command, in milliseconds. */
export const LIMIT = 30_000

/** Timeout for the start: the first one reads everything from disk. */
export const START_LIMIT = 90_000
