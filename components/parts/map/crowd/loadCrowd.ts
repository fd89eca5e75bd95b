/**
 * Imports the dots of a crowded atlas, also ahead of their first rendering. Not in a file of the map: whose exports are
 * used in two ways, is bundled twice.
 */
export const loadCrowd = () => import('./CrowdedMarks')
