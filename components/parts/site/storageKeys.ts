/** The storage key for readers who have seen the welcome. */
export const WELCOMED = 'joliba-welcomed'

/** The fragment that opens the tour, also for returning visitors. */
export const TOUR = '#tour'
