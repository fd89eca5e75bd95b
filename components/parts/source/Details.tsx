import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { documentDetails } from './documentDetails'

interface DetailsProps {
  readonly document: CitedDocument
  readonly language: Language
  readonly t: Translate
  /** Text before the details; omitted if there are none. */
  readonly before?: string
}

/** The details of a document in a citation, after its name. */
export function Details({ document, language, t, before = '' }: DetailsProps) {
  const { title, rest } = documentDetails(document, language, t)
  if (!title && !rest) return null
  return (
    <>
      {before}
      {title && <cite lang={document.source.language}>{title}</cite>}
      {title && rest && ', '}
      {rest}
    </>
  )
}
