import { inAll, LANGUAGES, type Language, type Localized } from '@/geodata/domain/language/language'

interface Written {
  readonly languages: readonly Language[]
  readonly stories: boolean
  readonly served: boolean
  readonly title: Localized
  readonly tagline: Localized
  readonly description: Localized
}

const NAMELESS = inAll('')

/** The build's record of its atlas (server/atlas.mjs); outside a build, every language and feature. */
const written: Written = process.env.JOLIBA_SITE
  ? JSON.parse(process.env.JOLIBA_SITE)
  : { languages: LANGUAGES, stories: true, served: false, title: NAMELESS, tagline: NAMELESS, description: NAMELESS }

const [first = LANGUAGES[0], ...others] = written.languages

/** The languages of the atlas, in order; for browser code without the atlas itself. */
export const OFFERED: readonly [Language, ...Language[]] = [first, ...others]

/** Whether the atlas has stories. */
export const TELLS_STORIES = written.stories

/** Whether the site serves a data set besides its atlas. */
export const SERVES_DATA = written.served

/** The title, tagline and description of the atlas. */
export const CALLED = { title: written.title, tagline: written.tagline, description: written.description }
