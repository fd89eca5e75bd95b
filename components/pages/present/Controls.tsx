import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import type { Theme, View } from '@/geodata/domain/view/view'
import { hasPhones } from '../../parts/scene/storyHome'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import styles from './Controls.module.css'
import { type Command, isCharacter, KEYS } from './command'
import type { Move } from './show'
import { ToStudio } from './ToStudio'

interface ControlsProps {
  readonly story: Story
  readonly scene: number
  /** The View shown. */
  readonly view: View
  readonly language: Language
  readonly theme: Theme | null
  /** The View differs from the scene's own. */
  readonly wandered: boolean
  readonly move: (move: Move) => void
  readonly act: (command: Command) => void
  readonly playing: boolean
  readonly fullScreen: { readonly possible: boolean; readonly on: boolean }
  /** Address of the speaker view. */
  readonly speaker: string
  /** Whether character keys are shortcuts. */
  readonly characters: boolean
  /** The scene is hidden: next and previous skip it. */
  readonly hidden: boolean
  /** The legend is shown to the audience. */
  readonly legend: boolean
}

const SIGNS: Readonly<Record<string, string>> = {
  previous: 'M10 2.5 4.5 8l5.5 5.5',
  next: 'M6 2.5 11.5 8 6 13.5',
  overview: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  fullScreen: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  autoplay: 'M4 2.5v11L13 8z',
  pause: 'M4.5 2.5v11M11.5 2.5v11',
  speaker: 'M2 3h12v8H2zM6 14h4M8 11v3',
  connect: 'M4.5 1.5h7v13h-7zM7 12.5h2',
  legend: 'M2 3.5h2M2 8h2M2 12.5h2M7 3.5h7M7 8h7M7 12.5h7',
  help: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.8',
  back: 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H6',
}

/** Small and always visible, for mouse, touch and readers who do not know the shortcuts. */
export function Controls(props: ControlsProps) {
  const { story, scene, view, language, theme, wandered, move, act, playing, fullScreen, speaker, characters } = props
  const { hidden, legend } = props
  const t = useTranslations()
  const home = useStoryHome()
  const count = story.scenes.length
  const read = home.read(story, scene)
  const explore = home.explore(language, formatView(view))
  const titled = (name: string, command: Command) => {
    const keys = KEYS[command].filter((key) => characters || !isCharacter(key))
    return keys.length > 0 ? `${name} (${keys.map((key) => t('present.key', { key })).join(', ')})` : name
  }
  const button = (command: Command, sign: string = command, name = t(`present.${command}`), pressed?: boolean) => (
    <button
      type="button"
      onClick={() => act(command)}
      aria-label={name}
      title={titled(name, command)}
      aria-pressed={pressed}
      data-command={command}
      data-autoplay={command === 'autoplay' || undefined}
    >
      <Sign name={sign} />
    </button>
  )
  // Without JavaScript the link loads the scene from the server.
  const link = (command: 'next' | 'previous', to: number) =>
    to >= 1 &&
    to <= count && (
      <noscript>
        <a
          href={`?${new URLSearchParams({ scene: String(to), ...(theme ? { theme } : {}) })}`}
          rel={command === 'next' ? 'next' : 'prev'}
          aria-label={t(`present.${command}`)}
          title={t(`present.${command}`)}
        >
          <Sign name={command} />
        </a>
      </noscript>
    )
  return (
    <nav className={styles.controls} aria-label={t('present.controls')}>
      <span className={styles.bar} style={{ width: `${(100 * scene) / count}%` }} aria-hidden="true" />
      <span className={styles.ways}>
        {read !== null && <a href={read}>{t('present.leave')}</a>}
        {explore !== null && (
          <a className={styles.explore} href={explore}>
            {t('story.explore')}
          </a>
        )}
        <ToStudio query={story.scenes[scene - 1]?.query ?? ''} className={styles.explore} />
        {wandered && (
          <button type="button" className={styles.back} onClick={() => move('back')}>
            <Sign name="back" /> {t('present.back')}
          </button>
        )}
      </span>
      <span className={styles.middle}>
        {button('previous')}
        {link('previous', scene - 1)}
        <bdi className={styles.count}>
          {scene} / {count}
        </bdi>
        {hidden && <span className="unseen">{t('present.hidden')}</span>}
        {button('next')}
        {link('next', scene + 1)}
      </span>
      <span className={styles.end}>
        {button('autoplay', playing ? 'pause' : 'autoplay', playing ? t('present.pause') : t('present.autoplay'))}
        {button('legend', 'legend', t('present.legend'), legend)}
        {button('overview')}
        {fullScreen.possible && button('fullScreen')}
        <a
          href={speaker}
          target={`joliba-speaker-${story.slug}`}
          aria-label={t('present.speaker')}
          title={titled(t('present.speaker'), 'speaker')}
        >
          <Sign name="speaker" />
        </a>
        {hasPhones(home) && button('connect')}
        {button('help')}
      </span>
    </nav>
  )
}

function Sign({ name }: { name: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  )
}
