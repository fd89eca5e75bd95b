import type { Citation } from '../join/atlas'

/**
 * The parts of each document from its beginning to its end, as its locators begin. A picture's caption stands where the picture does. A document cited by
 * paragraph alone needs no entry.
 */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'wiki-1991-coup': ['Infobox', 'Lead', 'Background', 'Coup', 'Aftermath', 'See also'],
  'wiki-1992-election': ['Infobox', 'Lead', 'Background', 'Campaign', 'Conduct', 'Aftermath'],
  'usip-wing': [
    'Lead',
    'Key points',
    'About the Report',
    'About the Author',
    'Related Publications, 21 September 2020',
    'Related Publications, 10 September 2020',
    'Related Publications, 27 August 2020',
    'Related Publications, 26 August 2020',
  ],
  'dw-2012-03-26': [
    'Lead ¶1',
    'Caption ¶1',
    'Lead ¶2',
    'Lead ¶3',
    'Lead ¶4',
    'Caption ¶2',
    'Lead',
    'Internal calls to step down',
    'Cold reception worldwide',
    'Tuaregs take advantage',
  ],
}

/** The part of its document that a locator names, and where it comes in it; -1 where the document's parts are not known. */
export function partOf({ source, locator }: Citation): number {
  const parts = PARTS[source] ?? []
  const exact = parts.indexOf(locator)
  return exact === -1 ? parts.findIndex((part) => locator.startsWith(part)) : exact
}

/** Compares two citations of one document by where they stand in it: by part, then by paragraph. For `sort`. */
export function byPlaceInDocument(a: Citation, b: Citation): number {
  return partOf(a) - partOf(b) || paragraphOf(a) - paragraphOf(b) || a.locator.localeCompare(b.locator, 'en')
}

function paragraphOf({ locator }: Citation): number {
  return Number(/¶(\d+)/.exec(locator)?.[1] ?? 0)
}
