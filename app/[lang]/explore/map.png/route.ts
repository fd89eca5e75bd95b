import { rasterized } from '@/geodata/load/raster'
import type { FileProps } from '../../file'
import { drawnAnswer } from '../drawn'

export { OPTIONS } from '../../../answer'

/** A View of the served data set as a PNG: like map.svg, with `scale` for high-density screens. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return drawnAnswer(request, props, { body: rasterized, type: 'image/png', extension: 'png' })
}
