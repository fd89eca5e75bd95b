import type { Chosen } from '../domain/export/chosen'
import type { SiteProvenance } from '../domain/export/provenance'
import type { Atlas, AtlasEvent } from '../domain/join/atlas'
import { dayNumber } from '../domain/time/day'
import { OPEN_END } from '../domain/time/interval'
import { atlasSource } from '../load/source'

/** Provenance of the test files. */
export const PROVENANCE: SiteProvenance = {
  atlas: atlasSource().atlas(),
  origin: 'https://joliba.example',
  language: 'en',
  address: 'https://joliba.example/en?where=north',
  versionNumber: 2,
  versionDate: '2026-11-29',
  version: '0123456789ab',
  citation: 'Joliba contributors. Joliba: North. https://joliba.example/en?where=north',
}

/** Replaces the atlas's first event by one with every field, some of which the data may lack. */
export function exampleIn(atlas: Atlas): { readonly atlas: Atlas; readonly event: AtlasEvent; readonly row: Chosen } {
  const [first, second] = atlas.events
  const [place] = atlas.places.filter(({ precision }) => precision === 'exact')
  const [one, two, three] = atlas.actors
  if (!first || !second || !place || !one || !two || !three)
    throw new Error('the atlas holds too little for an example')
  const part = { source: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' }
  const own = { source: 'usip-wing', part: null, locator: 'Lead ¶3' }
  const event: AtlasEvent = {
    ...first,
    title: { en: 'An example', fr: 'Un exemple' },
    summary: [
      { text: { en: 'Both say this.', fr: 'Les deux le disent.' }, cites: [0, 1] },
      { text: { en: 'One says that.', fr: 'L’une dit cela.' }, cites: [1] },
    ],
    date: '2012-01/..',
    earliest: dayNumber(2012, 1, 1),
    latest: OPEN_END,
    dates: [
      { date: '2012-01', ...own },
      { date: '2012-02', ...part },
    ],
    place: place.id,
    inferred: ['date', 'place'],
    contested: { en: 'Contested elsewhere.', fr: 'Contesté ailleurs.' },
    status: 'announced',
    actors: [
      { id: one.id, role: 'acts' },
      { id: two.id, role: 'acted-on' },
      { id: three.id, role: 'named' },
    ],
    figures: [{ measure: 'killed', value: 3, claimedBy: 'usip-wing', source: 'usip-wing', part: 'dion-cole-2020' }],
    citations: [own, part],
    links: [{ kind: 'led-to', event: second.id, basis: 'inferred', ...part }],
  }
  return {
    atlas: { ...atlas, events: [event, ...atlas.events.slice(1)] },
    event,
    row: { event, place, match: 'possible' },
  }
}
