import { postTo } from '../../parts/widget/message'

/** Tells the host page how high a widget without an outer document is, as ./script/frame.ts does, also other hosts. */
export function reportWholeHeight(height: number): void {
  const { parent } = window
  if (parent === window) return
  postTo(parent, 'height', { height })
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*')
  parent.postMessage(JSON.stringify({ src: location.href, context: 'iframe.resize', height }), '*')
}
