import { jolibaPieces } from '@/geodata/domain/draft/jolibaFile'
import { writeMarkdown } from '@/geodata/domain/draft/writeMarkdown'
import { inSlices } from '../takeaway/inSlices'
import type { Carried, CarriedDraft } from './carried'
import type { Making } from './drawing'

type Drafted = Making & { readonly draft: CarriedDraft }

/** Writes the file of a draft, which the studio opens again. */
export function writtenJoliba(_: Carried, { control, draft: { draft, pictures } }: Drafted): Promise<BlobPart[]> {
  return inSlices(jolibaPieces(draft, pictures), control, () => 0.5)
}

/** Writes a draft in one language in the form of the site's stories, without its pictures. */
export async function writtenMarkdown({ story }: Carried, { draft: { draft } }: Drafted): Promise<BlobPart[]> {
  return [writeMarkdown(draft, story.language, story.date).text]
}
