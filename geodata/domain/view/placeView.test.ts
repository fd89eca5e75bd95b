import { expect, test } from 'vitest'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { select } from '@/geodata/domain/select/select'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlasSource } from '@/geodata/load/source'
import { placeView } from './placeView'

test('every place is shown by a View that its address brings back, and that lets its events through', () => {
  const atlas = atlasSource().atlas()
  for (const place of atlas.places) {
    const view = { ...EMPTY_VIEW, ...placeView(place) }
    expect(parseView(formatView(view), atlas)).toEqual(view)
    const { certain, possible } = select(atlas, view)
    const own = atlas.events.filter((event) => event.place === place.id)
    // Where a place is inferred, its event is possible at most.
    const shown = ({ id, inferred }: AtlasEvent) =>
      (inferred.includes('place') ? [...certain, ...possible] : certain).includes(id)
    expect(own.filter((event) => !shown(event))).toEqual([])
  }
})
