/* Stage and speaker view are visible well before their scripts have run, and people press keys at once. */

declare global {
  interface Window {
    /** Returns the keys pressed so far and stops recording. */
    takeEarlyKeys?: () => readonly KeyboardEvent[]
  }
}

/**
 * Runs when the page is parsed. Does not call preventDefault: if the scripts never load, the browser handles the keys.
 */
const KEEP = `{
const keys = []
const keep = (press) => keys.push(press)
addEventListener('keydown', keep, true)
window.takeEarlyKeys = () => {
  removeEventListener('keydown', keep, true)
  return keys.splice(0)
}
}`

/** Records keys pressed before hydration, for `useKeys` to replay. Render it before the presentation. */
export function EarlyKeys() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: KEEP }} />
}
