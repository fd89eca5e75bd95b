import { documentLabel, documentOf } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, Citation } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { passageAddress } from './documentAddress'

interface PassageLinkProps {
  readonly atlas: Atlas
  readonly passage: Citation
  readonly language: Language
}

/** A short link to a passage on its document's page: "DW, 26 March 2012, Caption ¶1". */
export function PassageLink({ atlas, passage, language }: PassageLinkProps) {
  const document = documentOf(atlas, passage)
  if (!document) return null
  return (
    <a href={passageAddress(atlas, document, passage.locator, language)}>
      {documentLabel(document, language)}, <span lang={document.source.language}>{passage.locator}</span>
    </a>
  )
}
