import type { Vocabulary } from '../domain/view/view'

/** A few ids for the tests of the View alone. */
export const SMALL_VOCABULARY: Vocabulary = {
  config: { groups: [{ id: 'north' }, { id: 'south' }] },
  regions: [{ id: 'bamako' }, { id: 'segou' }, { id: 'gao' }, { id: 'kidal' }],
  places: [
    { id: 'bamako', point: { type: 'Point', coordinates: [-8, 12.6] } },
    { id: 'gao', point: { type: 'Point', coordinates: [0, 16.3] } },
    { id: 'the-north', point: null },
  ],
  kinds: [{ id: 'coup' }, { id: 'protest' }, { id: 'conflict' }],
  actors: [{ id: 'mnla' }, { id: 'moussa-traore' }, { id: 'ansar-dine' }],
  sources: [{ id: 'usip-wing' }, { id: 'dw-2012-03-26' }],
  columns: [{ id: 'deaths' }, { id: 'deaths-2' }],
  events: [{ id: '1991-03-22-killings' }, { id: '2012-03-22-coup' }],
}
