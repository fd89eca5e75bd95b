import packed from '#ground'
import { type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'

/**
 * The ground map of the atlas that the site is built for, as the derive script packed it: next.config.js and
 * scripts/live.mjs say which file `#ground` is.
 */
export const PACKED_GROUND = packed as PackedGround

/** The same made ready to be drawn by Leaflet. */
export const GROUND = unpack(PACKED_GROUND)
