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
  readonly act: (command: Command) => void
  /** The events of a scene are opened one after another. */
  readonly reveals: boolean
}

/** What cannot be done from here: it is the speaker view's, or closes what is open. */
const ELSEWHERE: readonly Command[] = ['larger', 'smaller', 'help']

/** All that can be done on a stage, each by its name, which does it, and by its keys; and what else is good to know. */
export function Help({ shown, close, characters, chooseCharacters, everythingHere, act, reveals }: HelpProps) {
  const t = useTranslations('present')
  const site = useTranslations('site')
  const language = useLocale()
  const commands = (Object.keys(KEYS) as Command[]).map((command) => ({
    command,
    keys: KEYS[command].filter((key) => characters || !isCharacter(key)),
  }))
  // A dialog that opens waits until this one has closed.
  const choose = (command: Command) => {
    close()
    act(command)
  }
  return (
    <Dialog title={t('help')} shown={shown} close={close} keys={characters ? ['?'] : []}>
      <dl className={styles.keys}>
        {(shown ? commands : []).map(({ command, keys }) => (
          <Fragment key={command}>
            <dt>
              {ELSEWHERE.includes(command) ? (
                t(command)
              ) : (
                <button
                  type="button"
                  className={styles.command}
                  onClick={() => choose(command)}
                  aria-pressed={command === 'reveal' ? reveals : undefined}
                >
                  {t(command)}
                </button>
              )}
            </dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key === 'Space' ? t('space') : key.replace('Shift+Space', t('shiftSpace'))}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
        {characters && (
          <>
            <dt>{t('numberKeys')}</dt>
            <dd>
              <kbd>5</kbd> <kbd>{t('enter')}</kbd>
            </dd>
          </>
        )}
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
