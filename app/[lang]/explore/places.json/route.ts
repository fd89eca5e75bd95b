import type { FileProps } from '../../file'
import { storeAnswer } from '../storeAnswer'

/** Places to suggest. */
const MOST = 6

/** The places with most events whose name begins with `text`. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return storeAnswer(request, props, 'places.json', async ({ store, set, query }) => ({
    version: set.version,
    places: await store.places(query.get('text') ?? '', MOST),
  }))
}
