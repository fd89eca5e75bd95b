/*
 * A browser's translator, and many an extension, replaces text nodes that React made: Chrome's puts two `<font>`
 * elements in the place of each. React keeps its own node without looking where it is. Its next removeChild or
 * insertBefore throws a NotFoundError that takes the whole page down (github.com/vercel/next.js/issues/66739), and a
 * new text that it writes to the old node is seen by nobody. React leaves that to the page.
 */

/**
 * What was put in the place of a node. A node that is put in again is deleted from it, so that no chain is a circle.
 */
const replacements = new WeakMap<Node, Node>()
/** What has been put in the place of some node. */
const standing = new WeakSet<Node>()

/**
 * Lets React go on in a page that something else translates. To be called once, before React takes over the page.
 *
 * Where a node was replaced or wrapped, removeChild removes what stands there now, and insertBefore inserts before
 * that. A node without a trace is passed over. A replaced text node that is given a new text is put back, to be
 * translated anew.
 * @returns what ends it
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
      // React moved a text: its translation would stay behind, unless the text is inside of it.
      if (instead !== added && !instead.contains(added)) instead.parentNode?.removeChild(instead)
      replacements.delete(added)
    }
    const [removed, another] = record.removedNodes
    if (!removed || another || removed.parentNode) return
    const replacement = replacementIn(record, records)
    if (!replacement || !(isFont(removed) || (removed instanceof Text && replacement instanceof Element))) return
    replacements.set(removed, replacement)
    standing.add(replacement)
    // Detached, it is in sight of no other observer.
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
 * What stands in the place of a record's removed node: what the same record added, or an element to wrap with that
 * another record inserted at the same place, before or after. Texts stand side by side, so what replaced one replaces
 * no other.
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

/**
 * The child of a parent that stands where a node stood, or that the node was wrapped in; null where there is no trace.
 */
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

/** Puts a text that was replaced back in its place. */
function putBack(text: Node): void {
  const instead = lastReplacement(text)
  if (!text.parentNode && instead !== text) instead.parentNode?.replaceChild(text, instead)
}

/** The element that translators wrap with. No page of this site has one of its own. */
function isFont(node: Node | null | undefined): node is Element {
  return node?.nodeName === 'FONT'
}
