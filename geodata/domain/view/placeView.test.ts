import { expect, test } from 'vitest'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { select } from '@/geodata/domain/select/select'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlasSource } from '@/geodata/load/source'
import { placeView } from './placeView'

test('every place has a View that survives its query and shows the events of the place', () => {
  const atlas = atlasSource().atlas()
  for (const place of atlas.places) {
    const view = { ...EMPTY_VIEW, ...placeView(place) }
    expect(parseView(formatView(view), atlas)).toEqual(view)
    const { certain, possible } = select(atlas, view)
    const own = atlas.events.filter((event) => event.place === place.id)
    // Events with an inferred place are at most possible.
    const shown = ({ id, inferred }: AtlasEvent) =>
      (inferred.includes('place') ? [...certain, ...possible] : certain).includes(id)
    expect(own.filter((event) => !shown(event))).toEqual([])
  }
})
