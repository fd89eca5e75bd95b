import type { StoryHome } from '@/components/parts/scene/storyHome'

/** Pictures of the scenes by their numbers, as they are in the page for readers without JavaScript. */
const kept = new Map<number, string>()

/** Takes the pictures out of the part of the page that is shown without JavaScript. */
export function keepStills(still: ParentNode): void {
  const shared = [...still.querySelectorAll('svg > defs[id] > *')]
  for (const picture of still.querySelectorAll('[data-still]')) {
    const alone = picture.cloneNode(true) as Element
    // What several pictures share is in the first only.
    for (const use of alone.querySelectorAll('use')) {
      const one = shared.find(({ id }) => use.getAttribute('href') === `#${id}`)
      if (one && !alone.querySelector(`#${one.id}`)) alone.prepend(definitions(one))
    }
    const text = new XMLSerializer().serializeToString(alone)
    kept.set(Number(picture.getAttribute('data-still')), `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`)
  }
}

function definitions(one: Element): Element {
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs')
  defs.append(one.cloneNode(true))
  return defs
}

/** See `StoryHome.picture`: always light, as on paper. */
export function stillPictures(): StoryHome['picture'] {
  return ({ number }) => kept.get(number) ?? ''
}
