import { widthOf } from '../poster/textLayout'
import type { Measure } from './typeset'

/** How much wider than ours the typefaces are that programs have: Georgia, and those that take its place. */
const WIDER = 1.2

/** The width of a text in the typeface of a machine that we do not know, rather too wide than too narrow. */
export const estimated: Measure = (text, size, { style, raised }) =>
  widthOf(text, raised ? size * 0.66 : size, style === 'strong' ? 'bold' : style === 'emphasis' ? 'italic' : 'roman') *
  WIDER
