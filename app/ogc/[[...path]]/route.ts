import { serviceAnswer } from '../answers'
import { featureStore } from '../store'

export { OPTIONS } from '../../answer'

interface ServiceProps {
  readonly params: Promise<{ path?: string[] }>
}

/** The open data service (OGC API), for programs. */
export async function GET(request: Request, { params }: ServiceProps): Promise<Response> {
  const { path = [] } = await params
  return serviceAnswer(request, path.map(decodeURIComponent), featureStore())
}
