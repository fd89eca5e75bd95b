import type { Language } from '@/geodata/domain/language/language'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { messagesOf } from '../../language/translate'
import { Words } from '../../language/Words'
import { Share } from './Share'

interface ShareRecordProps {
  readonly language: Language
  /** What follows the language in the page's address, with a leading slash. */
  readonly path: string
  readonly title: string
  /** What the page's picture shows. */
  readonly view: Partial<View>
  /** Whether the View lets through exactly the events that the page lists. */
  readonly files?: boolean
}

/** Shares the page of a record, with its place on the map as a picture. */
export function ShareRecord({ language, path, title, view, files = false }: ShareRecordProps) {
  return (
    <Words language={language} messages={messagesOf('record', language)}>
      <Share language={language} path={path} view={{ ...EMPTY_VIEW, ...view }} subject={{ title, files }} />
    </Words>
  )
}
