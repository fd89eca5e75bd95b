import { translatorIn } from '@/components/language/translate'
import { ORIGIN } from '@/components/ui/origin'
import { FORMATS, filePath } from '@/geodata/domain/export/fileFormats'
import { isOffered } from '@/geodata/load/languages'
import { refusal } from '../../../answer'
import { type FileProps, refuseLanguage } from '../../file'

/** Includes pictures, which have their own routes, to list all formats in the message. */
const EXTENSIONS = ['svg', 'png', ...Object.values(FORMATS).map(({ extension }) => extension)]

/** Unknown formats of `/{lang}/map.…` are rewritten to this route (next.config.js), which lists the available ones. */
export async function GET(_: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage(`map.${FORMATS.csv.extension}`)
  const formats = EXTENSIONS.map((extension) => `map.${extension}`).join(', ')
  const example = new URL(filePath(lang, 'csv'), ORIGIN).href
  return refusal(404, translatorIn(lang)('data.refuseFormat', { formats, example }))
}
