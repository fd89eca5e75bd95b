import { type SourcesProps, sourcesAnswer } from '../sources'

export { OPTIONS } from '../../../../answer'

export function GET(request: Request, props: SourcesProps): Promise<Response> {
  return sourcesAnswer(request, props, 'bibtex')
}
