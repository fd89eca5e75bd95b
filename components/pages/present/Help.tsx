import { Fragment, lazy, Suspense } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useWorker } from '../../parts/offline/useWorker'
import { hasPhones } from '../../parts/scene/storyHome'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import { CharacterKeys, type CharacterKeysProps } from './CharacterKeys'
import { type Command, isCharacter, KEYS } from './command'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'
import { ToStudio } from './ToStudio'

/** Keeping the site in the browser; a talk goes on without it. */
const FetchedKeepOffline = lazy(() =>
  import('../../parts/offline/FetchedKeepOffline').then(
    (part) => ({ default: part.FetchedKeepOffline }),
    () => ({ default: () => null }),
  ),
)

interface HelpProps extends CharacterKeysProps {
  readonly shown: boolean
  readonly close: () => void
  /** Everything for all scenes is loaded. */
  readonly everythingHere: boolean
  readonly act: (command: Command) => void
  /** Whether this browser can fill the screen. */
  readonly fillsScreen: boolean
  /** Whether "next" opens the events of a scene one by one. */
  readonly reveals: boolean
  /** The View of the scene. */
  readonly query: string
}

/** Commands that only the speaker view obeys. */
const AT_DESK: readonly Command[] = ['larger', 'smaller']

/** All commands of the stage, each as a button with its keys, those of the speaker view, and other tips. */
export function Help(props: HelpProps) {
  const { shown, close, characters, chooseCharacters, everythingHere, act, fillsScreen, reveals, query } = props
  const t = useTranslations('present')
  const site = useTranslations('site')
  const language = useLocale()
  const { kind } = useStoryHome()
  const answers = useWorker()
  const commands = (Object.keys(KEYS) as Command[])
    .filter((command) => command !== 'connect' || hasPhones({ kind }))
    .filter((command) => command !== 'fullScreen' || fillsScreen)
    .filter((command) => characters || !AT_DESK.includes(command))
    .map((command) => ({ command, keys: KEYS[command].filter((key) => characters || !isCharacter(key)) }))
  // Another dialog opens only after this one has closed.
  const choose = (command: Command) => {
    close()
    if (command !== 'help') act(command)
  }
  return (
    <Dialog title={t('help')} shown={shown} close={close} keys={characters ? ['?'] : []}>
      {shown && <ToStudio query={query} />}
      <dl className={styles.keys}>
        {(shown ? commands : []).map(({ command, keys }) => (
          <Fragment key={command}>
            <dt>
              {AT_DESK.includes(command) ? (
                t('atDesk', { command: t(command) })
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
                <kbd key={key}>{t('key', { key })}</kbd>
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
      <p className={styles.note}>{t(kind === 'file' ? 'fileHint' : 'hint')}</p>
      {/* A talk whose network is gone asks for nothing that the service worker has not kept. */}
      {shown && kind !== 'file' && (answers || navigator.onLine) && (
        <Suspense>
          <FetchedKeepOffline />
        </Suspense>
      )}
      {everythingHere && kind !== 'file' && (
        <p className={styles.note}>{t(answers ? 'everythingKept' : 'everythingHere')}</p>
      )}
      {kind === 'site' && (
        <p className={styles.note}>
          <a href={`/${language}/about`}>{site('coverage')}</a>
        </p>
      )}
    </Dialog>
  )
}
