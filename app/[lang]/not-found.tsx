import { NotFoundHere } from '@/components/parts/site/NotFoundHere'
import { atlasSource } from '@/geodata/load/source'

/** For single-segment URLs without a language: their page is rendered on demand, and has its own metadata. */
export default function NoSuchLanguage() {
  return <NotFoundHere stories={atlasSource().storyTitles()} />
}
