import { LANGUAGES, type Language } from '@/geodata/domain/language/language'

/** What the build wrote down of the atlas that it is made for (server/atlas.mjs); outside a build, all there is. */
const written: { readonly languages: readonly Language[]; readonly stories: boolean } = process.env.JOLIBA_SITE
  ? JSON.parse(process.env.JOLIBA_SITE)
  : { languages: LANGUAGES, stories: true }

const [first = LANGUAGES[0], ...others] = written.languages

/** The languages that the atlas offers, in their order; for what runs in a browser without the atlas itself. */
export const OFFERED: readonly [Language, ...Language[]] = [first, ...others]

/** Whether the atlas tells stories. */
export const TELLS_STORIES = written.stories
