'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { periods } from '@/geodata/domain/compare/period'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { type PlaceCount, placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import type { Selection } from '@/geodata/domain/select/selection'
import type { View } from '@/geodata/domain/view/view'
import { windowWords } from '../../language/words'
import { useExplorer, useShown } from '../../view/useExplorer'

/** One map of a widget and its content. */
export interface Side {
  readonly id: 'before' | 'after'
  readonly view: View
  readonly selection: Selection
  readonly places: readonly PlaceCount[]
  /** Its period in words, in a comparison; null for a single map. */
  readonly name: string | null
}

/** The maps of a widget: one, or two if the View compares periods. */
export function useSides(): readonly Side[] {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { shown, selection, places } = useShown()
  return useMemo(() => {
    const two = periods(shown, atlas)
    if (!two) return [{ id: 'before', view: shown, selection, places, name: null }]
    return (['before', 'after'] as const).map((id) => {
      const { time } = two[id]
      const name = time ? windowWords(time, language, t) : t('compare.always')
      return { id, view: two[id], name, ...selected(atlas, two[id]) }
    })
  }, [atlas, language, shown, selection, places, t])
}

function selected(atlas: Atlas, view: View) {
  const selection = select(atlas, view)
  return { selection, places: placeCounts(atlas, selection) }
}
