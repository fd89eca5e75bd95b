/** The key under which a browser remembers that its reader has the latitudes open. */
export const LATITUDES = 'joliba-latitudes'

/** What stands there then. */
export const OPEN = 'open'
