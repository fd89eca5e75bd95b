/*
 * Browser translators and many extensions replace text nodes created by React: Chrome's puts two `<font>` elements in
 * place of each. React keeps a reference to its own node without checking where it is. Its next removeChild or
 * insertBefore throws a NotFoundError that breaks the whole page (github.com/vercel/next.js/issues/66739), and text
 * that it writes to the old node is never seen. React leaves this to the page.
 */

/** The replacement of each replaced node. A node that is inserted again is deleted, so that chains have no cycles. */
const replacements = new WeakMap<Node, Node>()
/** All replacements. */
const standing = new WeakSet<Node>()

/**
 * Keeps React working in a page that is translated by other code. Call it once, before hydration. If a node was
 * replaced or wrapped, removeChild removes its replacement, and insertBefore inserts before that; an unknown node is
 * ignored. When React changes a replaced text node, that is restored, so that it is translated again.
 * @returns a function that undoes this
 */
export function tolerateBrowserTranslation(): () => void {
  const { removeChild, insertBefore } = Node.prototype
  const observer = new MutationObserver(note)

  function note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') putBack(record.target)
      else noteChildren(record, records)
    }
  }

  function noteChildren(record: MutationRecord, records: readonly MutationRecord[]): void {
    for (const added of record.addedNodes) {
      const instead = lastReplacement(added)
      // React moved a text node: its translation would stay behind, unless it contains the node.
      if (instead !== added && !instead.contains(added)) instead.parentNode?.removeChild(instead)
      replacements.delete(added)
    }
    const [removed, another] = record.removedNodes
    if (!removed || another || removed.parentNode) return
    const replacement = replacementIn(record, records)
    if (!replacement || !(isFont(removed) || (removed instanceof Text && replacement instanceof Element))) return
    replacements.set(removed, replacement)
    standing.add(replacement)
    // A detached node is not covered by any other observer.
    if (removed instanceof Text) observer.observe(removed, { characterData: true })
  }

  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (!child || child.parentNode === this) return removeChild.call(this, child) as Child
    note(observer.takeRecords())
    const there = child.parentNode ? child : standingIn(this, child)
    let wrapper = there?.parentNode
    if (there && wrapper) removeChild.call(wrapper, there)
    while (wrapper && isFont(wrapper) && !wrapper.hasChildNodes()) {
      const outer: ParentNode | null = wrapper.parentNode
      wrapper.remove()
      wrapper = outer
    }
    return child
  }

  Node.prototype.insertBefore = function <Child extends Node>(this: Node, node: Child, before: Node | null): Child {
    if (!before || before.parentNode === this) return insertBefore.call(this, node, before) as Child
    note(observer.takeRecords())
    return insertBefore.call(this, node, standingIn(this, before)) as Child
  }

  observer.observe(document, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    Object.assign(Node.prototype, { removeChild, insertBefore })
  }
}

/**
 * The replacement of a record's removed node: what the same record added, or a wrapper element that another record
 * inserted at the same place, before or after. Text nodes are adjacent, so the replacement of one is not that of
 * another.
 */
function replacementIn(record: MutationRecord, records: readonly MutationRecord[]): Node | undefined {
  const { target, addedNodes, previousSibling, nextSibling } = record
  if (addedNodes[0]) return addedNodes[0]
  const isInstead = (node: Node | null | undefined): node is Element => isFont(node) && !standing.has(node)
  const inserted = records.find(
    (other) =>
      other.target === target &&
      isInstead(other.addedNodes[0]) &&
      other.previousSibling === previousSibling &&
      other.nextSibling === nextSibling,
  )
  return [inserted?.addedNodes[0], previousSibling, nextSibling].find(isInstead)
}

/** The child of a parent that replaces or wraps a node; null if unknown. */
function standingIn(parent: Node, node: Node): Node | null {
  let at: Node | null | undefined = node
  while (at && at.parentNode !== parent) at = at.parentNode ?? replacements.get(at)
  return at ?? null
}

function lastReplacement(node: Node): Node {
  let at = node
  for (let next = replacements.get(at); next; next = replacements.get(at)) at = next
  return at
}

/** Restores a replaced text node. */
function putBack(text: Node): void {
  const instead = lastReplacement(text)
  if (!text.parentNode && instead !== text) instead.parentNode?.replaceChild(text, instead)
}

/** The element used by translators. No page of this site has any of its own. */
function isFont(node: Node | null | undefined): node is Element {
  return node?.nodeName === 'FONT'
}
