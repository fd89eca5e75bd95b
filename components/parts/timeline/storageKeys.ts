/** The storage key for readers who have the latitudes open. */
export const LATITUDES = 'joliba-latitudes'

/** Its value in that case. */
export const OPEN = 'open'
