import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import type { PosterWords } from '@/geodata/drawing/poster/posterWords'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { figureWords } from '../event/figureWords'
import { inLine } from './viewWords'

/**
 * What the picture of an open event says instead of what is on the map: when and where it was, the first sentence of
 * its summary, and its figures, each with who gives it. null where no event is open, or where two periods are compared.
 * Needs the texts of the atlas.
 */
export function eventPosterWords(
  atlas: Atlas,
  view: View,
  { language, t }: { readonly language: Language; readonly t: Translate },
): Pick<PosterWords, 'subtitle' | 'event'> | null {
  const event = view.compare ? undefined : eventWith(atlas, view.event)
  if (!event) return null
  const place = atlas.places.find(({ id }) => id === event.place)?.name[language] ?? ''
  const status = event.status === 'reported' ? [] : [t(`event.status.${event.status}`)]
  return {
    subtitle: inLine([dateWords(event.date, language, t), place, ...status]),
    event: {
      summary: event.summary[0]?.text[language] ?? '',
      figures: event.figures.map((figure) => figureWords(atlas, figure, language, t)),
      counted: t('event.figures'),
      more: (count) => t('poster.moreFigures', { count }),
    },
  }
}
