/*
 * A browser shows the stage and the speaker's view a good while before their scripts have come, and people press keys
 * at once.
 */

declare global {
  interface Window {
    /** The keys that have been pressed so far; keeps no more of them. */
    takeEarlyKeys?: () => readonly KeyboardEvent[]
  }
}

/** Runs as soon as the page is read. Nothing is prevented: if the scripts never come, the keys are the browser's. */
const KEEP = `{
const keys = []
const keep = (press) => keys.push(press)
addEventListener('keydown', keep, true)
window.takeEarlyKeys = () => {
  removeEventListener('keydown', keep, true)
  return keys.splice(0)
}
}`

/**
 * Keeps the keys that are pressed before the scripts of a presentation have come, for `useKeys` to act on. To stand
 * before what is presented.
 */
export function EarlyKeys() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: KEEP }} />
}
