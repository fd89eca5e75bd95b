import type { FileProps } from '../../file'
import { sentHere } from '../sentHere'
import { storeAnswer } from '../storeAnswer'

/** What the served data set has besides events and places. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return storeAnswer(request, props, 'set.json', async ({ set }) => sentHere(set))
}
