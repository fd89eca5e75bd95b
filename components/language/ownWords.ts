import type { Messages } from 'use-intl'
import { licenceOf } from '@/geodata/domain/export/licence'
import type { Language, Localized } from '@/geodata/domain/language/language'
import type { AtlasConfig } from '@/geodata/domain/schema/config'
import en from './messages/en.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }

const GENERAL: Readonly<Record<Language, Messages>> = { en, fr }

/** An atlas's title and its overrides of messages. */
export interface OwnWords {
  readonly title: Localized
  readonly tagline: Localized
  readonly description: Localized
  readonly words: AtlasConfig['words']
  readonly licence?: AtlasConfig['licence']
}

interface Tree {
  [key: string]: string | Tree
}

/**
 * The messages of one language for one atlas: `{atlas}` is replaced by its title, `{dataLicence}` by its licence, and
 * messages overridden in atlas.yaml are used instead of the general ones.
 */
export function messagesIn(language: Language, { title, tagline, description, words, licence }: OwnWords): Messages {
  const own = new Map(Object.entries(words).map(([key, text]) => [key, text?.[language]]))
  const called = { 'site.name': title, 'site.tagline': tagline, 'site.description': description }
  for (const [key, text] of Object.entries(called)) own.set(key, literal(text[language]))
  const names = { '{atlas}': literal(title[language]), '{dataLicence}': literal(licenceOf({ licence }).name) }
  const said = (tree: Tree, above: string): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([key, message]) => [
        key,
        typeof message === 'string'
          ? Object.entries(names).reduce(
              (text, [name, instead]) => text.replaceAll(name, () => instead),
              own.get(above + key) ?? message,
            )
          : said(message, `${above}${key}.`),
      ]),
    )
  return said(GENERAL[language] as unknown as Tree, '') as unknown as Messages
}

/** A text as an ICU pattern that stands for it. */
function literal(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'")
}
