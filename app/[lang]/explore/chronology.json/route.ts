import { PAGE } from '@/geodata/drawing/served/explored'
import type { FileProps } from '../../file'
import { storeAnswer } from '../storeAnswer'

/** A further page of the chronology of a place, `place=` in the View. */
export function GET(request: Request, props: FileProps): Promise<Response> {
  return storeAnswer(request, props, 'chronology.json', async ({ store, view, query }) =>
    store.chronology(view, view.place ?? '', query.get('after'), PAGE),
  )
}
