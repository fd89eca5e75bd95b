import { rasterized } from '@/geodata/load/raster'
import { answer } from '../../answer'
import type { RouteProps } from '../pageContext'
import { picture } from '../picture'

export { OPTIONS } from '../../answer'

/** A View as a PNG: like map.svg, with `scale` for high-density screens. */
export async function GET(request: Request, props: RouteProps): Promise<Response> {
  const drawn = await picture(request, props)
  if (drawn instanceof Response) return drawn
  const { name, svg, wanted } = drawn
  return answer(request, {
    body: rasterized(svg(), wanted.scale),
    type: 'image/png',
    filename: `${name}.png`,
  })
}
