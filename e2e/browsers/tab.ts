/** Keys that have no character, by the names that the DOM gives them. */
export const KEYS = {
  Enter: '\uE007',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
} as const

export type Key = keyof typeof KEYS | 'b' | 'p'

/** A point of a tab's window, in CSS pixels from its top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a mouse does, in order. */
export type Gesture = readonly (Point | 'down' | 'up')[]

/** A window of a browser, as far as the journeys need one. Every call ends or rejects within `LIMIT`. */
export interface Tab {
  /** Resolves when the document is loaded. */
  readonly goto: (address: string) => Promise<void>
  /**
   * The value of an expression in the page: a string or null, at once.
   * @param depth in which document: 0 for the page, 1 for its first frame, 2 for the first frame of that
   */
  readonly evaluate: (expression: string, depth: number) => Promise<string | null>
  readonly mouse: (gesture: Gesture) => Promise<void>
  /** Presses keys together, in order, and lets go of them in the opposite one. */
  readonly press: (keys: readonly Key[]) => Promise<void>
  /** The page as it prints, a PDF, where the browser can print to a file. */
  readonly print?: () => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** A browser that was started. All of its tabs share one profile. */
export interface Browser {
  /** With its version. */
  readonly name: string
  readonly newTab: () => Promise<Tab>
  /** What pages have thrown, or put on the console as an error, since they were asked last. WebKitGTK does not say. */
  readonly complaints?: () => readonly string[]
  /** Ends the browser and whatever was started for it, even when it no longer answers, and deletes its profile. */
  readonly close: () => Promise<void>
}

/** The window of every tab, in CSS pixels. */
export const SIZE = { width: 1440, height: 900 }

/** How long a browser may take for one command, in milliseconds. */
export const LIMIT = 30_000

/** How long it may take until it is there: the first start reads everything from the disk. */
export const START_LIMIT = 90_000
