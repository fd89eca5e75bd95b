import type { DraftPicture, DraftScene, Texts } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'

export interface PictureFieldProps {
  /** The picture of the scene; null for none. */
  readonly picture: DraftScene['picture']
  /** Its record in the draft. */
  readonly record: DraftPicture | undefined
  /** Languages of the draft, for the alternative texts. */
  readonly languages: readonly Language[]
  /** Called with a new picture: to be added to the draft, and set in the scene. Its bytes are kept already. */
  readonly add: (record: DraftPicture) => void
  readonly remove: () => void
  readonly setAlt: (alt: Texts) => void
  readonly setCredit: (credit: string) => void
  readonly readOnly?: boolean
}

/** A scene's picture: chosen, dropped or pasted, with preview, alternative text and credit. */
export function PictureField(_props: PictureFieldProps) {
  return null
}
