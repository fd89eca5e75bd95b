import type { Palette } from '../theme/theme'

/** A kind's colour, by its id; ink for one that has none yet. The same as in components/ui/KindMark.module.css. */
const KIND_COLOURS: Readonly<Record<string, keyof Palette>> = {
  coup: 'laterite',
  protest: 'ochre',
  repression: 'oxblood',
  conflict: 'ink',
  agreement: 'acacia',
  election: 'niger',
  governance: 'indigo',
  diplomacy: 'teal',
  displacement: 'umber',
  justice: 'plum',
  economy: 'slate',
}

/** The colour of a kind's sign in a palette. */
export function kindColour(kind: string, palette: Palette): string {
  return palette[KIND_COLOURS[kind] ?? 'ink']
}
