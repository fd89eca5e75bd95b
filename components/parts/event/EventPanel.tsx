'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import { storiesCiting } from '@/geodata/domain/story/storiesCiting'
import type { View } from '@/geodata/domain/view/view'
import { arrows } from '../../language/arrows'
import { AfterPaint } from '../../ui/AfterPaint'
import { useOverlay } from '../../ui/overlays'
import { useWholeAtlas } from '../../view/details'
import { PlainLink } from '../../view/PlainLink'
import { AllMessages, useCitingScenes } from '../../view/rest'
import { type Sequence, sequenceOf } from '../../view/sequence'
import { useExplorer } from '../../view/useExplorer'
import { EventDetails } from './EventDetails'
import { EventLink } from './EventLink'
import styles from './EventPanel.module.css'
import { LinksToggle } from './LinksToggle'
import { ReportLink } from './ReportLink'
import { SequenceNav } from './SequenceNav'

export interface EventPanelProps {
  readonly event: AtlasEvent
  /** Where the event is in its list, if the atlas is a part of the events: then none of it is known to be the next. */
  readonly sequence?: Sequence | null
  /** Text of the link that closes the panel; "back to the list" by default. */
  readonly back?: string
}

/** The open event: replaces the list, or on a phone is a bottom sheet with the map visible above. Escape closes it. */
export default function EventPanel(props: EventPanelProps) {
  return (
    <AllMessages>
      <Panel {...props} />
    </AllMessages>
  )
}

function Panel({ event: asked, back, sequence: given = null }: EventPanelProps) {
  const t = useTranslations()
  const atlas = useWholeAtlas()
  const event = eventWith(atlas, asked.id) ?? asked
  const { language, view, href, go } = useExplorer()
  const closed: View = { ...view, event: null }
  const sequence = useMemo(() => (atlas.partial ? given : sequenceOf(atlas, view, event)), [atlas, view, event, given])
  const panel = useRef<HTMLDivElement>(null)
  useOverlay(panel)
  // Other focused elements use the arrow keys themselves.
  const here = useCallback(
    (focused: Element | null) =>
      focused === document.body || (panel.current?.contains(focused) === true && !focused?.matches('input, select')),
    [],
  )

  useEffect(
    function closeOnEscape() {
      const onKey = (key: KeyboardEvent) => {
        if (key.key === 'Escape' && here(document.activeElement)) go({ ...view, event: null })
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [view, go, here],
  )

  return (
    <div className={styles.panel} ref={panel}>
      <PlainLink className={styles.back ?? ''} href={href(closed)} follow={() => go(closed)}>
        {arrows(language).back}{' '}
        {back ?? (sequence?.place ? t('event.backTo', { place: sequence.place.name[language] }) : t('event.back'))}
      </PlainLink>
      {sequence && <SequenceNav sequence={sequence} here={here} />}
      <EventDetails
        atlas={atlas}
        event={event}
        language={language}
        t={t}
        eventLink={(other) => <EventLink event={other} />}
        reference={({ id, number, name }) => (
          // Without a history entry or fragment: the address states only what is open.
          <PlainLink href={`#${id}`} follow={() => document.getElementById(id)?.focus()} aria-label={name}>
            {number}
          </PlainLink>
        )}
        heading="h2"
        linksToggle={<LinksToggle event={event} />}
        citingScenes={storiesCiting(useCitingScenes(), event.id)}
        rest={(sections) => <AfterPaint key={event.id}>{sections}</AfterPaint>}
      />
      {!atlas.own && (
        <p className={styles.permalink} data-unprinted>
          <a href={`/${language}/events/${event.id}`}>{t('event.page')}</a>{' '}
          <ReportLink language={language} t={t} record={{ event: event.id }} />
        </p>
      )}
    </div>
  )
}
