import { memo, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { withId } from '@/geodata/domain/join/lookup'
import { dateWords } from '../../language/words'
import { useSetting } from '../../view/useExplorer'
import { listEntries } from './listEntries'

interface OptionsProps {
  readonly states: Uint8Array
  /** Positions in the atlas, -1 for none: of the active option, and of the open event. */
  readonly active: number
  readonly open: number
}

/** The matching events as options of a visually hidden list box, for the strip's canvas. */
export const Options = memo(function Options({ states, active, open }: OptionsProps) {
  const { atlas } = useSetting()
  const { entries, count } = useMemo(() => listEntries(states, active), [states, active])
  return (
    <div className="unseen">
      {entries.map(({ event, possible, position }) => {
        const record = atlas.events[event]
        return (
          record && (
            <Option
              key={record.id}
              at={event}
              event={record}
              possible={possible}
              position={position}
              count={count}
              selected={event === open}
            />
          )
        )
      })}
    </div>
  )
})

/** The id of an event's option. */
export function optionId(event: number): string {
  return `timeline-option-${event}`
}

interface OptionProps {
  readonly at: number
  readonly event: AtlasEvent
  readonly possible: boolean
  readonly position: number
  readonly count: number
  readonly selected: boolean
}

const Option = memo(function Option({ at, event, possible, position, count, selected }: OptionProps) {
  const t = useTranslations()
  const { atlas, language } = useSetting()
  const place = withId(atlas.places, event.place)?.name[language]
  const words = [
    event.title[language],
    dateWords(event.date, language, t),
    place,
    event.status !== 'reported' && t(`event.status.${event.status}`),
    possible && t('list.possible'),
  ]
  return (
    <span
      role="option"
      tabIndex={-1}
      id={optionId(at)}
      data-at={at}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
    >
      {words.filter(Boolean).join(', ')}
    </span>
  )
})
