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
 * The text of an open event's poster, in place of the map's: date and place, the first sentence of the summary, and the
 * figures with who gives them. null if no event is open, or in a comparison. Needs event details.
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
