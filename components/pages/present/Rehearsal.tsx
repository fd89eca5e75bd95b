import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Story } from '@/geodata/domain/story/story'
import { Dialog } from './Dialog'
import styles from './Rehearsal.module.css'
import { spentHere, spentInAll } from './rehearsalTime'
import speaker from './Speaker.module.css'
import { clockFace } from './stopwatch'
import { useRehearsal } from './useRehearsal'

/** What a rehearsal is compared with, and where its times are kept. Lists are in the order of the scenes. */
export interface RehearsalGiven {
  /** Seconds that each scene is meant to take. */
  readonly planned: readonly number[]
  /** Seconds that it took at the last rehearsal; null if it was not rehearsed. */
  readonly before: readonly (number | null)[]
  /** Keeps the times with the story; null for scenes that were not shown. Returns whether that succeeded. */
  readonly keep: (seconds: readonly (number | null)[]) => Promise<boolean>
}

/** What the desk gives to a rehearsal. */
export interface RehearsingProps {
  readonly story: Story
  /** The scene that is shown, from 1. */
  readonly scene: number
  /** The talk's clock, while there is no rehearsal. */
  readonly children: ReactNode
}

/** The talk's clock with a button to rehearse, or the clock of a rehearsal; what it took when it has ended. */
export function Rehearsal({ given, story, scene, children }: RehearsingProps & { readonly given: RehearsalGiven }) {
  const t = useTranslations('rehearse')
  const rehearsal = useRehearsal(story.slug, story.scenes.length, scene)
  return (
    <>
      {rehearsal.time ? (
        <RehearsalClock given={given} rehearsal={rehearsal} />
      ) : (
        <div className={styles.clock}>
          {children}
          <button type="button" className="button" onClick={rehearsal.begin}>
            {t('start')}
          </button>
        </div>
      )}
      <RehearsalResult given={given} rehearsal={rehearsal} story={story} />
    </>
  )
}

interface RehearsalProps {
  readonly given: RehearsalGiven
  readonly rehearsal: ReturnType<typeof useRehearsal>
}

/** In place of the talk's clock: the time spent on the scene and in all, beside the plan. */
function RehearsalClock({ given, rehearsal: { time, now, pauseOrNot, end } }: RehearsalProps) {
  const t = useTranslations('rehearse')
  if (!time) return null
  const spent = [spentHere(time, now), spentInAll(time, now)]
  const planned = [given.planned[time.scene - 1] ?? 0, sum(given.planned)].map((seconds) => seconds * 1000)
  return (
    <section className={speaker.time} aria-label={t('title')}>
      {(['scene', 'whole'] as const).map((of, i) => (
        <p key={of} className={styles.spent} role="timer" data-over={(spent[i] ?? 0) > (planned[i] ?? 0) || undefined}>
          <span>{t(of)}</span>
          {t.rich('ofPlanned', {
            time: clockFace(spent[i] ?? 0),
            planned: clockFace(planned[i] ?? 0),
            small: (text) => <small>{text}</small>,
          })}
        </p>
      ))}
      <button type="button" className="button" onClick={pauseOrNot}>
        {t(time.since === null ? 'resume' : 'pause')}
      </button>
      <button type="button" className="button primary" onClick={end}>
        {t('end')}
      </button>
    </section>
  )
}

/** What the rehearsal took, scene by scene, when it has ended. */
function RehearsalResult({ given, rehearsal: { ended, forget }, story }: RehearsalProps & { story: Story }) {
  const t = useTranslations('rehearse')
  const [state, setState] = useState<'open' | 'kept' | 'failed'>('open')
  const close = () => {
    forget()
    setState('open')
  }
  const rows = story.scenes.map(({ slug, number, heading }, i) => ({
    key: slug,
    name: t('named', { number, heading }),
    seconds: [given.planned[i] ?? null, given.before[i] ?? null, ended?.[i] ?? null] as const,
  }))
  const whole = [0, 1, 2].map((column) => sum(rows.map(({ seconds }) => seconds[column] ?? 0)))
  return (
    <Dialog title={t('result')} shown={ended !== null} close={close} keys={[]}>
      {ended && (
        <>
          <table className={styles.times}>
            <thead>
              <tr>
                {(['scenes', 'planned', 'before', 'took', 'difference'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, seconds }) => (
                <Row key={key} name={name} seconds={seconds} />
              ))}
            </tbody>
            <tfoot>
              <Row name={t('whole')} seconds={whole.map((seconds) => seconds || null)} />
            </tfoot>
          </table>
          <p role="status">{state === 'open' ? t('hint') : t(state)}</p>
          <p className={styles.ways}>
            {state !== 'kept' && (
              <button
                type="button"
                className="button primary"
                onClick={async () => setState((await given.keep(ended)) ? 'kept' : 'failed')}
              >
                {t('keep')}
              </button>
            )}
            <button type="button" className="button" onClick={close}>
              {t(state === 'kept' ? 'close' : 'discard')}
            </button>
          </p>
        </>
      )}
    </Dialog>
  )
}

function Row({ name, seconds }: { readonly name: string; readonly seconds: readonly (number | null)[] }) {
  const [planned, , took] = seconds
  const over = planned && took ? took - planned : null
  return (
    <tr>
      <th scope="row">{name}</th>
      {seconds.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same.
        <td key={i}>{one === null ? '–' : clockFace(one * 1000)}</td>
      ))}
      <td data-over={(over ?? 0) > 0 || undefined}>
        {over === null ? '–' : `${over > 0 ? '+' : '−'}${clockFace(Math.abs(over) * 1000)}`}
      </td>
    </tr>
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, one) => whole + one, 0)
}
