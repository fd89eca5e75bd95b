import type { Atlas, Place } from '@/geodata/join/atlas'

/** The towns whose names stand beside the strip, from north to south. */
export function townsOf({ places }: Atlas): Place[] {
  return places
    .filter(({ abroad, point, precision }) => point && !abroad && precision === 'exact')
    .toSorted((a, b) => (b.point?.coordinates[1] ?? 0) - (a.point?.coordinates[1] ?? 0))
}
