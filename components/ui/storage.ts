/*
 * What a browser remembers for a page. Where site data is blocked, reading `window.localStorage` alone throws already,
 * and writing throws where there is no room: a page goes on without a memory then.
 */

type Area = 'localStorage' | 'sessionStorage'

/** What was remembered under a key; null for nothing, and where nothing is remembered. */
export function recall(area: Area, key: string): string | null {
  try {
    return window[area].getItem(key)
  } catch {
    return null
  }
}

/** Remembers a text under a key, where the browser lets it. */
export function remember(area: Area, key: string, text: string): void {
  try {
    window[area].setItem(key, text)
  } catch {
    // Blocked or full.
  }
}
