import { termsOf } from '@/geodata/domain/export/terms'
import { offeredOnly } from '@/geodata/domain/language/offeredOnly'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../answer'

export { OPTIONS } from '../../answer'

/**
 * What the ids in the GeoJSON files stand for: sources, actors, kinds of event, measures of figures and the terms of
 * the closed lists, in every language.
 */
export function GET(request: Request): Promise<Response> {
  const atlas = atlasSource().atlas()
  return answer(request, {
    body: JSON.stringify(offeredOnly(termsOf(atlas), atlas.config.languages)),
    type: 'application/json',
    filename: 'joliba-terms.json',
  })
}
