/** The key under which a browser remembers that its reader was welcomed. */
export const WELCOMED = 'joliba-welcomed'
