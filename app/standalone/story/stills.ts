import type { StoryHome } from '@/components/parts/scene/storyHome'

/** Pictures of the scenes by their numbers, as they are in the page for readers without JavaScript. */
const kept = new Map<number, string>()

/** Takes the pictures out of the part of the page that is shown without JavaScript (storyStill.ts). */
export function keepStills(still: ParentNode): void {
  const style = still.querySelector('svg > style')
  const shared = [...still.querySelectorAll('#shared > *')]
  const hatchings = shared.filter(({ localName }) => localName === 'pattern')
  for (const framed of still.querySelectorAll('[data-still]')) {
    const alone = framed.querySelector('svg')?.cloneNode(true)
    if (!(alone instanceof Element)) continue
    // What several pictures share is beside them.
    const used = new Set(Array.from(alone.querySelectorAll('use'), (use) => use.getAttribute('href')?.slice(1)))
    const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs')
    const needed = [...hatchings, ...shared.filter(({ id }) => used.has(id))]
    defs.append(...[...(style ? [style] : []), ...needed].map((one) => one.cloneNode(true)))
    alone.prepend(defs)
    const text = new XMLSerializer().serializeToString(alone)
    kept.set(Number(framed.getAttribute('data-still')), `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`)
  }
}

/** See `StoryHome.picture`: always light, as on paper. */
export function stillPictures(): StoryHome['picture'] {
  return ({ number }) => kept.get(number) ?? ''
}
