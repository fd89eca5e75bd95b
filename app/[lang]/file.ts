import { translatorIn } from '@/components/language/translate'
import { workbookWords } from '@/components/pages/data/workbook'
import { figureWords } from '@/components/parts/event/figureWords'
import { citationWords, referenceOf } from '@/components/parts/share/reference'
import { ORIGIN } from '@/components/ui/origin'
import { viewKey } from '@/geodata/domain/cite/reference'
import { type Chosen, chosen } from '@/geodata/domain/export/chosen'
import { selectionCsv } from '@/geodata/domain/export/csv'
import { FORMATS, type Format } from '@/geodata/domain/export/fileFormats'
import { selectionGeojsonText } from '@/geodata/domain/export/geojson'
import { selectionLpf } from '@/geodata/domain/export/lpf'
import type { SiteProvenance } from '@/geodata/domain/export/provenance'
import { selectionXlsx } from '@/geodata/domain/export/xlsx'
import type { Atlas, Figure } from '@/geodata/domain/join/atlas'
import { searchedIn } from '@/geodata/domain/search/search'
import { parseView } from '@/geodata/domain/view/parse'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer, refusal } from '../answer'

export interface FileProps {
  readonly params: Promise<{ lang: string }>
}

type Writer = (atlas: Atlas, rows: readonly Chosen[], provenance: SiteProvenance) => BodyInit | Promise<BodyInit>

const WRITERS: Readonly<Record<Format, Writer>> = {
  csv: (atlas, rows, provenance) =>
    selectionCsv(atlas, rows, provenance, (figure) =>
      figureWords(atlas, figure, provenance.language, translatorIn(provenance.language)),
    ),
  xlsx: (atlas, rows, provenance) => {
    const t = translatorIn(provenance.language)
    const inWords = (figure: Figure) => figureWords(atlas, figure, provenance.language, t)
    return selectionXlsx(atlas, rows, provenance, inWords, workbookWords(provenance, t))
  },
  geojson: selectionGeojsonText,
  lpf: selectionLpf,
}

/** Answers with the View of the query as a file; 404 with a sentence for an unknown language. */
export async function fileAnswer(request: Request, { params }: FileProps, format: Format): Promise<Response> {
  const { lang } = await params
  const { extension, type } = FORMATS[format]
  if (!isOffered(lang)) return refuseLanguage(`map.${extension}`)
  const atlas = searchedIn(atlasSource().atlas(), lang)
  const view = parseView(new URL(request.url).searchParams, atlas)
  const version = atlasSource().publishedVersion()
  const t = translatorIn(lang)
  const reference = referenceOf(view, version, { atlas, language: lang, t })
  const provenance: SiteProvenance = {
    atlas,
    origin: ORIGIN,
    language: lang,
    address: reference.address,
    version: version.hash,
    versionNumber: version.number,
    versionDate: version.date,
    citation: citationWords(reference, t),
  }
  return answer(request, {
    body: WRITERS[format](atlas, chosen(atlas, view), provenance),
    type,
    filename: `${viewKey(view)}.${lang}.${extension}`,
  })
}

/** Lists the available languages, in each of them. */
export function refuseLanguage(file: string): Response {
  const sentences = offeredLanguages().map((language) =>
    translatorIn(language)('data.refuseLanguage', {
      languages: offeredLanguages().join(', '),
      example: new URL(`/${language}/${file}`, ORIGIN).href,
    }),
  )
  return refusal(404, sentences.join('\n'))
}
