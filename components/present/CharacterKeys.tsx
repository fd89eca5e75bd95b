import { useTranslations } from 'use-intl'
import styles from './CharacterKeys.module.css'

export interface CharacterKeysProps {
  /** Keys that write a character are shortcuts. */
  readonly characters: boolean
  readonly chooseCharacters: (on: boolean) => void
}

/** The switch for the keys that write a character. */
export function CharacterKeys({ characters, chooseCharacters }: CharacterKeysProps) {
  const t = useTranslations('present')
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={characters} onChange={({ target: { checked } }) => chooseCharacters(checked)} />{' '}
      {t('characterKeys')}
    </label>
  )
}
