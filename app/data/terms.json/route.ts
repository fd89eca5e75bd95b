import { loadAtlas } from '@/geodata/read/load'
import { answer } from '../../answer'

export { OPTIONS } from '../../answer'

/** What the ids in the GeoJSON files stand for: sources, actors, kinds of event and measures of figures, in every language. */
export function GET(request: Request): Promise<Response> {
  return answer(request, {
    body: () => {
      const { sources, actors, kinds, measures } = loadAtlas()
      return JSON.stringify({ sources, actors, kinds, measures })
    },
    type: 'application/json',
    filename: 'joliba-terms.json',
    version: 'terms',
  })
}
