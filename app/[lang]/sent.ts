import { sent } from '@/components/language/sent'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { datasetOf } from '@/components/parts/share/dataset'
import type { Rest } from '@/components/view/rest'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { sceneIndex } from '@/geodata/domain/story/storiesCiting'
import { atlasSource } from '@/geodata/load/source'

/*
 * What the pages of the explorer send whatever their View, written once a process and language: it is most of what they
 * are made of.
 */

/** The atlas in two parts: `outline`, without its texts, and `texts`. */
export const sentParts = perLanguage((language) => {
  const { outline, texts } = splitPayload(toPayload(atlasSource().atlas(), language))
  return { outline: sent(outline), texts: sent(texts) }
})

/** The atlas in one. */
export const sentAtlas = perLanguage((language) => sent(toPayload(atlasSource().atlas(), language)))

export const sentRest = perLanguage((language) =>
  sent<Rest>({ messages: messagesOf('rest', language), tellings: sceneIndex(atlasSource().storiesIn(language)) }),
)

export const sentMessages = {
  explorer: perLanguage((language) => sent(messagesOf('explorer', language))),
  table: perLanguage((language) => sent(messagesOf('table', language))),
}

/** The data set as schema.org describes one. */
export const datasetIn = perLanguage((language) =>
  datasetOf(atlasSource().atlas(), language, translatorIn(language), atlasSource().version()),
)
