import type { FileProps } from '../../file'
import { drawnAnswer } from '../drawn'

export { OPTIONS } from '../../../answer'

/** A View of the served data set as an SVG: the query of its page, and `width`, `height`, `theme`, `parts`. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return drawnAnswer(request, props, {
    body: (svg) => svg,
    type: 'image/svg+xml; charset=utf-8',
    extension: 'svg',
  })
}
