export interface Translator {
  /** `replace` drops the page's own text node, `reinsert` does so in two steps, and `wrap` keeps it inside. */
  readonly way: 'replace' | 'reinsert' | 'wrap'
  /** Translates texts into capitals; otherwise they stay as they are. */
  readonly capitals: boolean
}

/**
 * Imitates a browser's translator: wraps each text node in two `<font>` elements, now and whenever one is added.
 * Self-contained, so that a test can run it in a browser. Returns a function that stops it.
 */
export function translate({ way, capitals }: Translator): () => void {
  const untranslated = 'script, style, noscript, textarea, option, svg, font'
  const wrap = (text: Text) => {
    if (!text.data.trim() || text.parentElement?.closest(untranslated)) return
    const words = capitals ? text.data.toUpperCase() : text.data
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    outer.append(inner)
    if (way === 'reinsert') {
      const { parentNode, nextSibling } = text
      text.remove()
      parentNode?.insertBefore(outer, nextSibling)
    } else text.replaceWith(outer)
    if (way === 'wrap') {
      text.data = words
      inner.append(text)
    } else inner.append(words)
  }
  const translateAll = () => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) wrap(text)
  }
  const observer = new MutationObserver(translateAll)
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  translateAll()
  return () => observer.disconnect()
}
