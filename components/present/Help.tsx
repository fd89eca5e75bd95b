import { Fragment } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { CharacterKeys, type CharacterKeysProps } from './CharacterKeys'
import { type Command, isCharacter, KEYS } from './command'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'

interface HelpProps extends CharacterKeysProps {
  readonly shown: boolean
  readonly close: () => void
  /** All that the scenes need is loaded. */
  readonly everythingHere: boolean
}

/** The keys, and what else is good to know on a stage. */
export function Help({ shown, close, characters, chooseCharacters, everythingHere }: HelpProps) {
  const t = useTranslations('present')
  const site = useTranslations('site')
  const language = useLocale()
  const commands = (Object.keys(KEYS) as Command[])
    .map((command) => ({ command, keys: KEYS[command].filter((key) => characters || !isCharacter(key)) }))
    .filter(({ keys }) => keys.length > 0)
  return (
    <Dialog title={t('help')} shown={shown} close={close} keys={characters ? ['?'] : []}>
      <dl className={styles.keys}>
        {commands.map(({ command, keys }) => (
          <Fragment key={command}>
            <dt>{t(command)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key === 'Space' ? t('space') : key.replace('Shift+Space', t('shiftSpace'))}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
      <CharacterKeys characters={characters} chooseCharacters={chooseCharacters} />
      <p className={styles.note}>{t('hint')}</p>
      {everythingHere && <p className={styles.note}>{t('everythingHere')}</p>}
      <p className={styles.note}>
        <a href={`/${language}/about`}>{site('coverage')}</a>
      </p>
    </Dialog>
  )
}
