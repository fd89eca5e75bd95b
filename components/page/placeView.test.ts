import { expect, test } from 'vitest'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { loadAtlas } from '@/geodata/read/load'
import { select } from '@/geodata/select/select'
import { formatView } from '@/geodata/view/format'
import { parseView } from '@/geodata/view/parse'
import { EMPTY_VIEW } from '@/geodata/view/view'
import { placeView } from './placeView'

test('every place is shown by a View that its address brings back, and that lets its events through', () => {
  const atlas = loadAtlas()
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
