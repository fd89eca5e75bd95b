/*
 * Web storage that never throws. With site data blocked, even reading `window.localStorage` throws, and writing throws
 * if storage is full.
 */

type Area = 'localStorage' | 'sessionStorage'

/** The stored value of a key; null if there is none or storage is unavailable. */
export function recall(area: Area, key: string): string | null {
  try {
    return window[area].getItem(key)
  } catch {
    return null
  }
}

/** Stores a value under a key, if possible. */
export function remember(area: Area, key: string, text: string): void {
  try {
    window[area].setItem(key, text)
  } catch {
    // Blocked or full.
  }
}
