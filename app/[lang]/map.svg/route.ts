import { answer } from '../../answer'
import type { RouteProps } from '../pageContext'
import { picture } from '../picture'

export { OPTIONS } from '../../answer'

/** A View as an SVG: the page's query string, and `width`, `height`, `theme`, `parts`. */
export async function GET(request: Request, props: RouteProps): Promise<Response> {
  const drawn = await picture(request, props)
  if (drawn instanceof Response) return drawn
  return answer(request, {
    body: drawn.svg(),
    type: 'image/svg+xml; charset=utf-8',
    filename: `${drawn.name}.svg`,
  })
}
