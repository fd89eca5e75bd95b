import { storySlugs } from '../../stories/storyRoute'

export { default, generateMetadata } from './presentRoute'

/** Anything else gets the prerendered 404 page, which lists the stories. */
export const dynamicParams = false

export function generateStaticParams() {
  return storySlugs()
}
