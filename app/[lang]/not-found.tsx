import { NotFoundHere } from '@/components/parts/site/NotFoundHere'
import { atlasSource } from '@/geodata/load/source'

/** For an address of one part that names no language: its page is made on demand, and says so itself. */
export default function NoSuchLanguage() {
  return <NotFoundHere stories={atlasSource().storyTitles()} />
}
