import { useStored } from './useStored'

/** Multiples of the default size, in steps of about 15 %. */
const SIZES = [0.75, 0.87, 1, 1.15, 1.32, 1.52, 1.75, 2] as const
const USUAL = SIZES.indexOf(1)

/** The text size of the speaker's notes, as a multiple of the default; stored by the browser. */
export function useNotesSize() {
  const [text, set] = useStored('joliba-notes-size')
  const known = SIZES.findIndex((size) => String(size) === text)
  const at = known === -1 ? USUAL : known
  const target = (change: 'larger' | 'smaller') => SIZES[at + (change === 'larger' ? 1 : -1)]
  return {
    size: SIZES[at] ?? 1,
    can: (change: 'larger' | 'smaller') => target(change) !== undefined,
    change: (change: 'larger' | 'smaller') => {
      const size = target(change)
      if (size !== undefined) set(String(size))
    },
  }
}
