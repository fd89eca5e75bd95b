import { useCallback, useEffect, useState } from 'react'
import { asksForSomething } from '@/geodata/domain/view/filter'
import type { View } from '@/geodata/domain/view/view'
import { recall, remember } from '../../ui/storage'
import { useInBrowser } from '../../ui/useInBrowser'
import { servedQuery } from '../../view/servedQuery'
import { LATITUDES, OPEN } from './storageKeys'

export interface OpenLatitudes {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  /**
   * Whether the state is unknown before hydration: collapsed until then, with the height reserved by the style sheet
   * where needed.
   */
  readonly waiting: boolean
}

/**
 * Whether the latitudes are open: always, unless `calm`; then if the View of the address shows anything but the
 * default, or if the reader has opened them before. Changes on a calm page are stored.
 */
export function useLatitudes(calm: boolean, view: View): OpenLatitudes {
  const asked = asksForSomething(view)
  const [begins, begin] = useState(!calm || asked ? 'open' : 'calm')
  useEffect(
    function beginWithTheAddress() {
      // A page that was rendered for another View.
      if (asked && servedQuery() !== null) begin('open')
    },
    [asked],
  )
  const [chosen, choose] = useState<boolean | null>(null)
  const known = useInBrowser<'open' | 'folded' | null>(
    // A widget must not access storage.
    () => (calm && recall('localStorage', LATITUDES) === OPEN ? 'open' : 'folded'),
    null,
  )
  const setOpen = useCallback(
    (open: boolean) => {
      choose(open)
      if (calm) remember('localStorage', LATITUDES, open ? OPEN : '')
    },
    [calm],
  )
  return {
    open: chosen ?? (begins === 'open' || known === 'open'),
    setOpen,
    waiting: begins === 'calm' && known === null,
  }
}
