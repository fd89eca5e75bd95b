import type { Citation, Source } from '../join/atlas'

type Passage = Pick<Citation, 'part' | 'locator'>

type Sections = Pick<Source, 'sections' | 'parts'>

/**
 * Comparator for passages of a source in reading order: its own text first, then its parts; by section, then by
 * paragraph.
 */
export function byPlaceIn(source: Source): (a: Passage, b: Passage) => number {
  return (a, b) =>
    partOf(source, a) - partOf(source, b) ||
    sectionOf(source, a) - sectionOf(source, b) ||
    paragraphOf(a) - paragraphOf(b) ||
    a.locator.localeCompare(b.locator, 'en')
}

/**
 * Whether a source, or the named part of it, has the section and paragraph of the locator. One whose positions are not
 * listed has all.
 */
export function hasPassage(source: Sections, passage: Passage): boolean {
  if (sectionsOf(source, passage).some(({ heading, paragraphs }) => heading === null && paragraphs === null))
    return true
  const section = sectionsOf(source, passage)[sectionOf(source, passage)]
  if (!section) return false
  const { heading, paragraphs } = section
  if (paragraphs === null) return passage.locator === heading
  const paragraph = paragraphOf(passage)
  return passage.locator === locatorOf(heading, paragraph) && paragraph >= 1 && paragraph <= paragraphs
}

/** The valid locators of a source or one of its parts, for error messages. */
export function passagesIn(source: Sections, part: string | null): string {
  return sectionsOf(source, { part })
    .map(({ heading, paragraphs }) =>
      paragraphs === null
        ? `'${heading}'`
        : paragraphs === 1
          ? `'${locatorOf(heading, 1)}'`
          : `'${locatorOf(heading, 1)}' to '¶${paragraphs}'`,
    )
    .join(', ')
}

function locatorOf(heading: string | null, paragraph: number): string {
  return heading === null ? `¶${paragraph}` : `${heading} ¶${paragraph}`
}

function sectionsOf(source: Sections, { part }: Pick<Passage, 'part'>) {
  return part === null ? source.sections : (source.parts.find(({ id }) => id === part)?.sections ?? [])
}

/** Index of a passage's part among those of its source; -1 for the source's own text. */
function partOf({ parts }: Source, { part }: Passage): number {
  return part === null ? -1 : parts.findIndex(({ id }) => id === part)
}

function sectionOf(source: Sections, passage: Passage): number {
  const named = passage.locator.replace(/ ?¶\d+$/, '')
  return sectionsOf(source, passage).findIndex(({ heading }) => (heading ?? '') === named)
}

function paragraphOf({ locator }: Passage): number {
  return Number(/¶(\d+)$/.exec(locator)?.[1] ?? 0)
}
