import packed from '#ground'
import { type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'

/**
 * The base map of the site's atlas, as packed by the derive script: next.config.js and scripts/live.mjs resolve
 * `#ground`.
 */
export const PACKED_GROUND = packed as PackedGround

/** The same, unpacked for Leaflet. */
export const GROUND = unpack(PACKED_GROUND)
