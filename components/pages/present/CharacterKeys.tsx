import { useTranslations } from 'use-intl'
import { Checkbox } from '../../ui/Checkbox'
import styles from './CharacterKeys.module.css'

export interface CharacterKeysProps {
  /** Whether character keys are shortcuts. */
  readonly characters: boolean
  readonly chooseCharacters: (on: boolean) => void
}

/** The switch for character-key shortcuts. */
export function CharacterKeys({ characters, chooseCharacters }: CharacterKeysProps) {
  const t = useTranslations('present')
  return (
    <label className={styles.switch}>
      <Checkbox checked={characters} choose={chooseCharacters} /> {t('characterKeys')}
    </label>
  )
}
