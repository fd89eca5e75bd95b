'use client'

import { useMemo } from 'react'
import type { Translate } from '@/components/language/translate'
import { Audience } from '@/components/pages/present/Audience'
import { charactersIn } from '@/components/pages/present/characters'
import { Desk } from '@/components/pages/present/Desk'
import { Handout } from '@/components/pages/present/Handout'
import { Rehearsal, type RehearsingProps } from '@/components/pages/present/Rehearsal'
import { onScene, sceneIn } from '@/components/pages/present/show'
import type { StoryHome } from '@/components/parts/scene/storyHome'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import type { OwnStoryProps } from './ownStoryProps'

interface PresentedProps extends OwnStoryProps {
  readonly home: StoryHome
  readonly packed: PackedGround
  readonly t: Translate
}

/** Places whose names are looked through for rare letters. */
const MOST_NAMES = 2000

/** The stage, the speaker's desk or the handout. */
export default function Presented(props: PresentedProps) {
  const { atlas, story, language, messages, asked, theme, home, packed, t, rehearsal } = props
  const letters = useMemo(
    () =>
      charactersIn(
        story,
        messages,
        atlas.places.slice(0, MOST_NAMES).map(({ name }) => name[language]),
      ),
    [story, messages, atlas, language],
  )
  const Rehearsing = useMemo(
    () => rehearsal && ((given: RehearsingProps) => <Rehearsal {...given} given={rehearsal} />),
    [rehearsal],
  )
  const told = { atlas, language, story }
  if (asked.window === 'handout')
    return <Handout {...told} ground={packed} t={t} version="" notes={asked.notes} home={home} />
  if (asked.window === 'speaker')
    return (
      <Desk
        {...told}
        letters={letters}
        {...(rehearsal && Rehearsing ? { minutes: minutesOf(rehearsal.planned), Rehearsal: Rehearsing } : {})}
      />
    )
  const start = onScene(asked.scene ?? sceneIn(window.location.hash, '') ?? 1, story.scenes.length)
  return <Audience {...told} letters={letters} version="" theme={theme} start={start} />
}

/** Seconds of scenes in whole minutes, at least one. */
function minutesOf(planned: readonly number[]): number {
  return Math.max(Math.round(planned.reduce((sum, seconds) => sum + seconds, 0) / 60), 1)
}
