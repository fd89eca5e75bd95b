import type { FileProps } from '../../file'
import { storeAnswer } from '../storeAnswer'

/** An event with all details, `event=` in the View. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return storeAnswer(request, props, 'event.json', async ({ store, view }) => store.event(view.event ?? ''))
}
