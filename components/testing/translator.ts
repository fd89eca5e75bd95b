/**
 * Does to a page what a browser's translator does: wraps each text in two `<font>` elements, at once and whenever one
 * comes, and translates it into capitals. `replace` drops the page's own text node, `reinsert` does so in two steps, and
 * `wrap` keeps it inside. It uses nothing outside itself, so that a test can run it in a browser. Returned is what ends it.
 */
export function translateInto(way: 'replace' | 'reinsert' | 'wrap'): () => void {
  const untranslated = 'script, style, noscript, textarea, option, svg, font'
  const translate = (text: Text) => {
    if (!text.data.trim() || text.parentElement?.closest(untranslated)) return
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    outer.append(inner)
    if (way === 'reinsert') {
      const { parentNode, nextSibling } = text
      text.remove()
      parentNode?.insertBefore(outer, nextSibling)
    } else text.replaceWith(outer)
    if (way === 'wrap') {
      text.data = text.data.toUpperCase()
      inner.append(text)
    } else inner.append(text.data.toUpperCase())
  }
  const translateAll = () => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) translate(text)
  }
  const observer = new MutationObserver(translateAll)
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  translateAll()
  return () => observer.disconnect()
}
