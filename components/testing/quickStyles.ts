/*
 * happy-dom works out all styles of an element, and of all around it, for each property that is read, and Testing
 * Library reads two of every element whose name it asks for. Without style sheets an element's own tag and the style
 * attributes tell them.
 */

/** By tag, and by whether it is open. */
const DISPLAYS = new Map<string, string>()

/** Styles that are quick already: happy-dom has one object for each element, however often it is asked for. */
const QUICK = new WeakSet<CSSStyleDeclaration>()

/** Makes the `display` and `visibility` of elements quick to read in a window without style sheets. */
export function quickStyles(window: Window): void {
  const styleOf = window.getComputedStyle.bind(window)
  window.getComputedStyle = (element, pseudo) => {
    const style = styleOf(element, pseudo)
    if (QUICK.has(style)) return style
    QUICK.add(style)
    const read = style.getPropertyValue.bind(style)
    style.getPropertyValue = (name) => {
      if (name === 'visibility' && !isStyled(element, name)) return 'visible'
      if (name !== 'display' || !element.isConnected || element.hasAttribute('style')) return read(name)
      const kind = `${element.tagName} ${element.hasAttribute('open')}`
      const known = DISPLAYS.get(kind) ?? read(name)
      DISPLAYS.set(kind, known)
      return known
    }
    return style
  }
}

/** Whether an element or one around it sets an inherited property. */
function isStyled(element: Element, property: string): boolean {
  for (let around: Element | null = element; around; around = around.parentElement)
    if (around.getAttribute('style')?.includes(property)) return true
  return false
}
