import { LATITUDES, OPEN } from './storageKeys'

/**
 * Runs before anything is painted: the page is served alike to everybody, and whose latitudes are open would else see
 * everything below them jump. The style sheet keeps the room (Timeline.module.css).
 */
const KEEP = `try { if (localStorage.getItem('${LATITUDES}') === '${OPEN}') document.documentElement.dataset.latitudes = '' } catch {}`

/** Tells the style sheet that this reader had the latitudes open, before the page's scripts can. */
export function KeptRoom() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: KEEP }} />
}
