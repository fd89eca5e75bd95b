import { parseAsked } from '@/geodata/drawing/served/asked'
import { explored } from '@/geodata/drawing/served/explored'
import type { FileProps } from '../../file'
import { storeAnswer } from '../storeAnswer'

/** Everything that the explorer shows of a View. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return storeAnswer(request, props, 'view.json', async ({ store, set, view, query }) => {
    const asked = parseAsked(query)
    return 'parameter' in asked ? asked : explored(store, set, view, asked)
  })
}
