import type { Citation } from '../join/atlas'

/**
 * Anchor of a passage on the page of its source: `background-p2`, `p7`, `infobox`; in a part `dion-cole-2020-p1`. The
 * anchor of a part is its id.
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
