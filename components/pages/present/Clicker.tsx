import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Select } from '../../ui/Select'
import { Covers } from './Covers'
import type { FollowedStory } from './followed'
import styles from './Remote.module.css'
import { type Fault, type PlainMove, type Room, sendToRoom } from './room'
import type { Show } from './show'

interface ClickerProps {
  readonly room: Room
  readonly story: FollowedStory
  readonly show: Show
}

/** Buttons to control the talk from a phone; large enough to use without looking. */
export function Clicker({ room, story, show }: ClickerProps) {
  const t = useTranslations()
  const [fault, setFault] = useState<Fault | null>(null)
  const line = useRef(Promise.resolve())
  const ask = (move: PlainMove) => {
    // Sent one by one, in the order of the taps.
    line.current = line.current.then(async () => setFault(await sendToRoom(room, { kind: 'move', move })))
  }
  return (
    <nav className={styles.clicker} aria-label={t('present.controls')}>
      {fault && (
        <p role="alert">
          {t('remote.notSent')} {fault !== 'failed' && t(`remote.faults.${fault}`)}
        </p>
      )}
      <span className={styles.more}>
        <Select value={show.scene} choose={(scene) => ask(Number(scene))} aria-label={t('present.goTo')}>
          {story.scenes.map(({ number, heading }) => (
            <option key={number} value={number}>
              {number}. {heading}
            </option>
          ))}
        </Select>
        <Covers shown={show.cover} toggle={ask} />
        {show.wander && (
          <button type="button" className="button" onClick={() => ask('back')}>
            {t('present.back')}
          </button>
        )}
      </span>
      <span className={styles.ways}>
        <button type="button" className="button" onClick={() => ask('previous')}>
          {t('present.previous')}
        </button>
        <button type="button" className="button primary" onClick={() => ask('next')}>
          {t('present.next')}
        </button>
      </span>
    </nav>
  )
}
