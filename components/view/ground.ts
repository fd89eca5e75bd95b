import { type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'
import packed from '@/geodata/mali/basemap/ground.json'

/** The ground map, as the derive script packed it; see geodata/mali/basemap/README.md. */
export const GROUND = unpack(packed as PackedGround)
