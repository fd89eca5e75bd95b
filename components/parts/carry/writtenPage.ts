import { sourceInHtml } from '@/geodata/domain/draft/storyHtml'
import { licenceOf } from '@/geodata/domain/export/licence'
import { originOfLinks } from '../../ui/origin'
import { writtenStory } from '../takeaway/writtenStory'
import type { Carried, CarriedDraft } from './carried'
import type { Making } from './drawing'

/** Writes a story as one page that needs nothing else, with the draft in it; see `writtenStory`. */
export function writtenPage(
  { story, atlas, about }: Carried,
  { t, control, draft: { draft, pictures } }: Making & { readonly draft: CarriedDraft },
): Promise<BlobPart[]> {
  const { language, title } = story
  const stated = about ?? { licence: licenceOf(atlas.config).name, source: t('site.name') }
  // The page shows the pictures of the story, so they are in it once.
  const illustrated = new Set(story.scenes.flatMap(({ slug, picture }) => (picture ? [slug] : [])))
  const shown = new Set(draft.scenes.flatMap(({ id, picture }) => (picture && illustrated.has(id) ? [picture.id] : [])))
  const source = sourceInHtml(draft, pictures, shown)
  const site = about ? null : originOfLinks()
  return writtenStory({ story, atlas, about: { ...stated, title }, site, language, t, source }, control)
}
