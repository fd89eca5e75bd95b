import type { Citation } from '../join/atlas'

/**
 * The anchor of a passage on the page of its source, in the letters of an id: `background-p2`, `p7`, `infobox`; in a
 * part `dion-cole-2020-p1`. The part itself has its id for an anchor.
 */
export function passageAnchor({ part, locator }: Pick<Citation, 'part' | 'locator'>): string {
  const words = locator
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace('¶', ' p')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return part === null ? words : `${part}-${words}`
}
