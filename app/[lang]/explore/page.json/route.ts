import { parseMatch } from '@/geodata/drawing/served/asked'
import { PAGE } from '@/geodata/drawing/served/explored'
import type { FileProps } from '../../file'
import { storeAnswer } from '../storeAnswer'

/** A further page of one of the lists of a View. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return storeAnswer(request, props, 'page.json', async ({ store, view, query }) => {
    const match = parseMatch(query)
    return typeof match === 'object' ? match : store.page(view, match, query.get('after'), PAGE)
  })
}
