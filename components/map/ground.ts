import type { Topology } from 'topojson-specification'
import packed from '@/geodata/basemap/ground.topojson'
import { unpack } from '@/geodata/basemap/unpack'

/** The ground map, as the derive script packed it; see geodata/basemap/README.md. */
export const GROUND = unpack(packed as Topology)
