import { translatorIn } from '@/components/language/translate'
import { isLanguage, LANGUAGES } from '@/geodata/language/language'
import { rasterized } from '@/geodata/poster/raster'
import { answer, refusal } from '../../answer'
import { QueueFull, queue } from '../../queue'
import type { RouteProps } from '../opened'
import { picture } from '../picture'

export { OPTIONS } from '../../answer'

/** A picture takes a core for a tenth of a second and megabytes of memory: a flood of requests has to wait, or to come back. */
const enqueue = queue({ atOnce: 2, waiting: 30 })

/** Any View as a PNG: as map.svg, with `scale` for screens of more than a pixel a pixel. */
export async function GET(request: Request, props: RouteProps): Promise<Response> {
  const drawn = await picture(request, props)
  if (drawn instanceof Response) return drawn
  const { name, svg, version, wanted } = drawn
  try {
    return await answer(request, {
      body: () => enqueue(() => rasterized(svg(), wanted.scale)),
      type: 'image/png',
      filename: `${name}.png`,
      version,
    })
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error
    const { lang } = await props.params
    const language = isLanguage(lang) ? lang : LANGUAGES[0]
    return refusal(503, translatorIn(language)('poster.busy'), { 'Retry-After': '5' })
  }
}
