import packed from '@/geodata/basemap/ground.json'
import { type PackedGround, unpack } from '@/geodata/basemap/unpack'

/** The ground map, as the derive script packed it; see geodata/basemap/README.md. */
export const GROUND = unpack(packed as PackedGround)
