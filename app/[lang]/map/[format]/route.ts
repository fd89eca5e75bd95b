import { translatorIn } from '@/components/language/translate'
import { ORIGIN } from '@/components/ui/origin'
import { FORMATS, filePath } from '@/geodata/domain/export/fileFormats'
import { isOffered } from '@/geodata/load/languages'
import { refusal } from '../../../answer'
import { type FileProps, refuseLanguage } from '../../file'

/** The pictures, which have routes of their own, stand here to be named. */
const EXTENSIONS = ['svg', 'png', ...Object.values(FORMATS).map(({ extension }) => extension)]

/** Whatever `/{lang}/map.…` is no file of ours is rewritten to here (next.config.js) and told what there is. */
export async function GET(_: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage(`map.${FORMATS.csv.extension}`)
  const formats = EXTENSIONS.map((extension) => `map.${extension}`).join(', ')
  const example = new URL(filePath(lang, 'csv'), ORIGIN).href
  return refusal(404, translatorIn(lang)('data.refuseFormat', { formats, example }))
}
