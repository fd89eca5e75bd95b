import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent, Source } from '@/geodata/domain/join/atlas'
import { eventsAtPositions, eventWith, withId } from '@/geodata/domain/join/lookup'
import { preparingSearch } from '@/geodata/domain/search/search'
import { suggest } from '@/geodata/domain/search/suggest'
import { dateWords } from '../../language/words'
import { inSlices } from '../../ui/inSlices'
import { useCombobox } from '../../ui/useCombobox'
import { useExplorer, useSetting, useShown } from '../../view/useExplorer'
import styles from './Fields.module.css'

interface CiteSearchProps {
  /** Called with an event, and the id of the one of its sources that is meant; null for all of them. */
  readonly cite: (event: string, source: string | null) => void
  readonly close: () => void
}

/** Events offered before anything is typed. */
const AT_FIRST = 5

/** A search for an event to cite, and, if it has several sources, the choice of what is meant. */
export function CiteSearch({ cite, close }: CiteSearchProps) {
  const t = useTranslations('studio.cite')
  const { atlas } = useSetting()
  const [chosen, choose] = useState<AtlasEvent | null>(null)
  const pick = (id: string) => {
    const event = eventWith(atlas, id)
    if (event && sourcesOf(atlas, event).length > 1) choose(event)
    else cite(id, null)
  }
  const press = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    close()
  }
  return (
    <div className={styles.cite} role="dialog" aria-label={t('title')} onKeyDownCapture={press}>
      {chosen ? (
        <SourceChoice event={chosen} choose={(source) => cite(chosen.id, source)} />
      ) : (
        <EventSearch pick={pick} close={close} />
      )}
    </div>
  )
}

/** The sources of an event, each once, in the order of its citations. */
function sourcesOf(atlas: Atlas, { citations }: AtlasEvent): Source[] {
  return [...new Set(citations.map(({ source }) => source))].flatMap((id) => withId(atlas.sources, id) ?? [])
}

interface SourceChoiceProps {
  readonly event: AtlasEvent
  /** null: all of them. */
  readonly choose: (source: string | null) => void
}

function SourceChoice({ event, choose }: SourceChoiceProps) {
  const t = useTranslations('studio.cite')
  const { atlas, language } = useSetting()
  const sources = sourcesOf(atlas, event)
  return (
    <fieldset className={styles.sources}>
      <legend>{t('by', { title: event.title[language] })}</legend>
      <button
        type="button"
        className="button strong"
        onClick={() => choose(null)}
        // biome-ignore lint/a11y/noAutofocus: the step after the field, which had the focus
        autoFocus
      >
        {t('allSources', { count: sources.length })}
      </button>
      {sources.map(({ id, label }) => (
        <button key={id} type="button" className="button" onClick={() => choose(id)}>
          {label[language]}
        </button>
      ))}
    </fieldset>
  )
}

interface EventSearchProps {
  readonly pick: (event: string) => void
  readonly close: () => void
}

/** Before anything is typed, it offers the open event and others that the map shows. */
function EventSearch({ pick, close }: EventSearchProps) {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const begun = useRef(false)

  const atFirst = useMemo(() => {
    const shown = eventsAtPositions(atlas, selection.positions.certain.slice(0, AT_FIRST)).map((event) => event.id)
    return [...new Set([...(view.event === null ? [] : [view.event]), ...shown])].slice(0, AT_FIRST)
  }, [atlas, selection, view.event])
  const [typed, type] = useState('')
  const found = (text: string) => {
    if (!text.trim()) return atFirst.map((event) => ({ id: event, name: null }))
    return suggest(atlas, text, language).events
  }
  // The options stay when the combobox would close its list.
  const { active } = useCombobox(field, begun, popup, id, {
    count: (text) => found(text ?? typed).length,
    isPlain: () => true,
  })
  const options = found(typed)

  useEffect(
    function prepareSearch() {
      inSlices(preparingSearch(atlas))
    },
    [atlas],
  )

  return (
    <>
      <div className={styles.citeHead}>
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-label={t('studio.cite.search')}
          placeholder={t('studio.cite.search')}
          aria-expanded="true"
          aria-controls={id}
          onChange={({ target }) => type(target.value)}
          // biome-ignore lint/a11y/noAutofocus: the author asked for it, by a button or by typing
          autoFocus
        />
        <button type="button" className="close" aria-label={t('studio.cite.close')} onClick={close}>
          ×
        </button>
      </div>
      <div ref={popup}>
        <p className="unseen" role="status">
          {typed.trim() ? t('studio.cite.count', { count: options.length }) : ''}
        </p>
        <div role="listbox" id={id} aria-label={t('studio.cite.events')} className={styles.options}>
          {options.map((option, i) => {
            const event = eventWith(atlas, option.id)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles keys, as a combobox does
              <div
                key={option.id}
                id={`${id}-${i}`}
                role="option"
                tabIndex={-1}
                aria-selected={i === active}
                className={styles.option}
                onMouseDown={(down) => down.preventDefault()}
                onClick={() => pick(option.id)}
              >
                <span>
                  {(option.name ?? [{ at: 0, text: event?.title[language] ?? '', found: false }]).map((piece) =>
                    piece.found ? <mark key={piece.at}>{piece.text}</mark> : piece.text,
                  )}
                </span>{' '}
                <span className={styles.aside}>{dateWords(event?.date ?? '', language, t)}</span>
              </div>
            )
          })}
        </div>
        {typed.trim() && options.length === 0 ? <p className="hint">{t('studio.cite.none')}</p> : null}
      </div>
    </>
  )
}
