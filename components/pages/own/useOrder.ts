import { useEffect, useMemo, useState } from 'react'
import { columnRanks } from '@/geodata/domain/import/columnRanks'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { positionsOf } from '@/geodata/domain/select/standing'
import { eventRanks, isOfFile, orderedAs } from '@/geodata/domain/view/order'
import type { Ranks } from '@/geodata/domain/view/ranks'
import type { Sort } from '@/geodata/domain/view/view'
import { inSlices } from '../../ui/inSlices'
import { useExplorer, useShown } from '../../view/useExplorer'

interface Order {
  /** Positions of the events of the View, as sorted last. */
  readonly order: Int32Array
  /** Whether they are being sorted by another column. */
  readonly busy: boolean
}

/** A sort with what it needs to know of all events. */
interface Ranked {
  readonly sort: Sort | null
  readonly ranks: Ranks | null
}

const BY_TIME: Ranked = { sort: null, ranks: null }

/**
 * The events of the View as it sorts them. Hundreds of thousands are ranked in slices, in which the page answers, once
 * for each column; filters and the other direction then cost little.
 */
export function useOrder(imported: Imported): Order {
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const by = view.sort?.by ?? 'date'
  const key = by === 'date' ? null : by
  const [made, setMade] = useState<{ readonly key: string; readonly of: Imported; readonly ranks: Ranks } | null>(null)
  const [shown, setShown] = useState<Ranked>(BY_TIME)
  const ranks = made?.of === imported && made.key === key ? made.ranks : null
  const busy = key !== null && ranks === null
  const wanted = busy || (shown.sort === view.sort && shown.ranks === ranks) ? shown : { sort: view.sort, ranks }
  // Until the events are sorted anew, they stay as they were.
  if (wanted !== shown) setShown(wanted)

  useEffect(
    function rankEvents() {
      if (key === null || !busy) return
      const steps = ranking(atlas, imported, key, language, (ranks) => setMade({ key, of: imported, ranks }))
      inSlices(steps)
      return () => {
        steps.return()
      }
    },
    [key, busy, atlas, imported, language],
  )

  const positions = useMemo(() => positionsOf(selection.positions), [selection])
  const order = useMemo(() => orderedAs(positions, wanted.sort, wanted.ranks), [positions, wanted])
  return { order, busy }
}

function* ranking(
  atlas: Atlas,
  imported: Imported,
  by: Exclude<Sort['by'], 'date'>,
  language: Language,
  done: (ranks: Ranks) => void,
): Generator<void, void, void> {
  if (!isOfFile(by)) return done(yield* eventRanks(atlas, by, language))
  const column = atlas.columns?.findIndex(({ id }) => `file:${id}` === by) ?? -1
  done(yield* columnRanks(imported, column, language))
}
