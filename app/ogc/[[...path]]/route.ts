import { featureStore } from '@/geodata/load/store'
import { serviceAnswer } from '../answers'
import { segmentsOf } from '../segments'

export { OPTIONS } from '../../answer'

/** The open data service (OGC API), for programs. */
export function GET(request: Request): Promise<Response> {
  return serviceAnswer(request, segmentsOf(new URL(request.url).pathname.split('/').slice(2)), featureStore())
}
