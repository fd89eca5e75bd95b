import { LATITUDES, OPEN } from './storageKeys'

/**
 * Runs before the first paint: the page is the same for everybody, and for readers with open latitudes the content
 * below would otherwise shift. The style sheet reserves the height (Timeline.module.css).
 */
const KEEP = `try { if (localStorage.getItem('${LATITUDES}') === '${OPEN}') document.documentElement.dataset.latitudes = '' } catch {}`

/** An inline script that marks, before hydration, that this reader had the latitudes open. */
export function LatitudesScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text above
  return <script dangerouslySetInnerHTML={{ __html: KEEP }} />
}
