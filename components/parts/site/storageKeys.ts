/** The key under which a browser remembers that its reader was welcomed. */
export const WELCOMED = 'joliba-welcomed'

/** The end of the address that leads to the tour, also whoever was welcomed. */
export const TOUR = '#tour'
