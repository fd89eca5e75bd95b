import { useRemembered } from './useRemembered'

/** Times the usual size, each step a good seventh more. */
const SIZES = [0.75, 0.87, 1, 1.15, 1.32, 1.52, 1.75, 2] as const
const USUAL = SIZES.indexOf(1)

/** How large a speaker's notes are written, as a number to multiply the usual size with; remembered by the browser. */
export function useNotesSize() {
  const [text, set] = useRemembered('joliba-notes-size')
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
