import { translatorIn } from '@/components/language/translate'
import { ORIGIN } from '@/components/ui/origin'
import { sourcesBibtex } from '@/geodata/domain/cite/bibtex'
import { sourceItems } from '@/geodata/domain/cite/csl'
import { REFERENCE_FORMATS, type ReferenceFormat } from '@/geodata/domain/cite/referenceFormats'
import { type SourceReference, sourceReferences } from '@/geodata/domain/cite/sourceReferences'
import { eventWith } from '@/geodata/domain/join/lookup'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer, refusal } from '../../../answer'
import { refuseLanguage } from '../../file'

export interface SourcesProps {
  readonly params: Promise<{ lang: string; id: string }>
}

const WRITERS: Readonly<Record<ReferenceFormat, (references: readonly SourceReference[]) => string>> = {
  bibtex: sourcesBibtex,
  csl: (references) => JSON.stringify(sourceItems(references), null, 2),
}

/** Answers with an event's references as a file; 404 with a sentence for an unknown event or language. */
export async function sourcesAnswer(request: Request, { params }: SourcesProps, format: ReferenceFormat) {
  const { lang, id } = await params
  const { extension, type } = REFERENCE_FORMATS[format]
  const atlas = atlasSource().atlas()
  const event = eventWith(atlas, id)
  if (!isOffered(lang)) return refuseLanguage(event ? `events/${id}/sources.${extension}` : 'events')
  if (!event)
    return refusal(
      404,
      translatorIn(lang)('data.refuseEvent', { id, address: new URL(`/${lang}/events`, ORIGIN).href }),
    )
  return answer(request, {
    body: WRITERS[format](sourceReferences(atlas, event.citations, lang)),
    type,
    filename: `joliba-${id}-sources.${lang}.${extension}`,
  })
}
