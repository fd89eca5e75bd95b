import { termsOf } from '@/geodata/domain/export/terms'
import { loadAtlas } from '@/geodata/load/load'
import { answer } from '../../answer'

export { OPTIONS } from '../../answer'

/** What the ids in the GeoJSON files stand for: sources, actors, kinds of event, measures of figures and the terms of the closed lists, in every language. */
export function GET(request: Request): Promise<Response> {
  return answer(request, {
    body: JSON.stringify(termsOf(loadAtlas())),
    type: 'application/json',
    filename: 'joliba-terms.json',
  })
}
