import type { Language } from '@/geodata/domain/language/language'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf } from '../../language/translate'
import { Share } from './Share'

interface ShareRecordProps {
  readonly language: Language
  /** The path of the page below the language, with a leading slash. */
  readonly path: string
  readonly title: string
  /** The View of the page's picture. */
  readonly view: Partial<View>
  /** Whether the View matches exactly the events that the page lists. */
  readonly files?: boolean
}

/** Share button of a record's page, with its map as a picture. */
export function ShareRecord({ language, path, title, view, files = false }: ShareRecordProps) {
  return (
    <MessagesProvider language={language} messages={messagesOf('record', language)}>
      <Share language={language} path={path} view={{ ...EMPTY_VIEW, ...view }} subject={{ title, files }} />
    </MessagesProvider>
  )
}
