import { termsOf } from '@/geodata/domain/export/terms'
import { offeredOnly } from '@/geodata/domain/language/offeredOnly'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../answer'

export { OPTIONS } from '../../answer'

/**
 * The meaning of ids in the GeoJSON files: sources, actors, kinds, measures and terms of closed lists, in every
 * language.
 */
export function GET(request: Request): Promise<Response> {
  const atlas = atlasSource().atlas()
  return answer(request, {
    body: JSON.stringify(offeredOnly(termsOf(atlas), atlas.config.languages)),
    type: 'application/json',
    filename: 'joliba-terms.json',
  })
}
