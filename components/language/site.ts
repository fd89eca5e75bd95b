import { LANGUAGES, type Language, type Localized } from '@/geodata/domain/language/language'

interface Written {
  readonly languages: readonly Language[]
  readonly stories: boolean
  readonly title: Localized
  readonly tagline: Localized
  readonly description: Localized
}

const NAMELESS = Object.fromEntries(LANGUAGES.map((language) => [language, ''])) as unknown as Localized

/** What the build wrote down of the atlas that it is made for (server/atlas.mjs); outside a build, all there is. */
const written: Written = process.env.JOLIBA_SITE
  ? JSON.parse(process.env.JOLIBA_SITE)
  : { languages: LANGUAGES, stories: true, title: NAMELESS, tagline: NAMELESS, description: NAMELESS }

const [first = LANGUAGES[0], ...others] = written.languages

/** The languages that the atlas offers, in their order; for what runs in a browser without the atlas itself. */
export const OFFERED: readonly [Language, ...Language[]] = [first, ...others]

/** Whether the atlas tells stories. */
export const TELLS_STORIES = written.stories

/** How the atlas is called. */
export const CALLED = { title: written.title, tagline: written.tagline, description: written.description }
