import { sent } from '@/components/language/sent'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { datasetOf } from '@/components/parts/share/dataset'
import type { Rest } from '@/components/view/rest'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { splitTitles } from '@/geodata/domain/join/titles'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { sceneIndex } from '@/geodata/domain/story/storiesCiting'
import { atlasSource } from '@/geodata/load/source'

/*
 * Payloads of the explorer's pages that do not depend on the View, serialised once per process and language: they are
 * most of a page.
 */

/**
 * The atlas in parts: `outline`, without details; of a large atlas the titles of its events, else null; and the details
 * (`texts`), or of these the figures.
 */
export const atlasParts = perLanguage((language) => {
  const { outline: titled, texts } = splitPayload(toPayload(atlasSource().atlas(), language))
  const { outline, titles } = splitTitles(titled, atlasSource().version())
  return {
    outline: sent(outline),
    titles: titles && { all: titles, sent: sent(titles) },
    texts: sent(texts),
    figures: sent(texts.events.figures),
  }
})

export const restPayload = perLanguage((language) =>
  sent<Rest>({ messages: messagesOf('rest', language), citingScenes: sceneIndex(atlasSource().storiesIn(language)) }),
)

export const messagePayloads = {
  explorer: perLanguage((language) => sent(messagesOf('explorer', language))),
  table: perLanguage((language) => sent(messagesOf('table', language))),
}

/** The data set in schema.org terms. */
export const datasetIn = perLanguage((language) =>
  datasetOf(atlasSource().atlas(), language, translatorIn(language), atlasSource().version()),
)
