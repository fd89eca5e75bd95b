import { type FileProps, fileAnswer } from '../file'

export { OPTIONS } from '../../answer'

export function GET(request: Request, props: FileProps): Promise<Response> {
  return fileAnswer(request, props, 'xlsx')
}
