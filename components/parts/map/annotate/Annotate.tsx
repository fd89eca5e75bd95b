import { DomEvent } from 'leaflet'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'

import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import { ANNOTATION_KINDS, type AnnotationKind, annotationOf } from '@/geodata/domain/story/annotation'
import { annotationWords } from '../../../language/annotationWords'
import { LANGUAGE_NAMES } from '../../../language/locale'
import { DrawTool } from '../draw/DrawTool'
import { latLng } from '../position'
import styles from './Annotate.module.css'
import Annotations from './Annotations'
import type { Annotating } from './annotating'
import { Handles } from './Handles'
import { handlesOf, KM } from './placing'
import { Sketch } from './Sketch'

/** The tool with which an author draws on the map of a scene, inside that map. */
export default function Annotate({ annotations, change, language, isTranslated, done }: Annotating) {
  const map = useMap()
  const host = useOverMap()
  const t = useTranslations()
  const [drawing, draw] = useState<AnnotationKind | null>(null)
  const [chosen, choose] = useState<number | null>(null)
  const [moved, preview] = useState<DraftAnnotation | null>(null)
  /** Whether the chosen one was just drawn, and its text is to be written. */
  const [isNew, setNew] = useState(false)
  const buttons = useRef<Partial<Record<AnnotationKind, HTMLButtonElement | null>>>({})
  const present = annotations.map((one, i) => (i === chosen && moved ? moved : one))
  const one = chosen === null ? undefined : present[chosen]
  const textOf = ({ text }: DraftAnnotation) => text[language] ?? ''
  const words = present.map((each) => annotationWords({ ...each, text: textOf(each) }, language, t))

  const begin = (kind: AnnotationKind) => {
    choose(null)
    setNew(false)
    draw(kind === drawing ? null : kind)
  }
  /** The kind whose drawing was given up. */
  const givenUp = useRef<AnnotationKind | null>(null)
  const cancel = () => {
    givenUp.current = drawing
    draw(null)
  }
  useEffect(
    function returnToButton() {
      if (drawing !== null || givenUp.current === null) return
      buttons.current[givenUp.current]?.focus()
      givenUp.current = null
    },
    [drawing],
  )
  const add = (annotation: DraftAnnotation) => {
    draw(null)
    change([...annotations, annotation])
    choose(annotations.length)
    setNew(true)
  }
  const replace = (annotation: DraftAnnotation) => {
    preview(null)
    change(annotations.map((each, i) => (i === chosen ? annotation : each)))
  }
  const remove = () => {
    choose(null)
    preview(null)
    change(annotations.filter((_, i) => i !== chosen))
    map.getContainer().focus({ preventScroll: true })
  }
  const chooseAt = (at: number | null) => {
    choose(at)
    preview(null)
    setNew(false)
    const spot = at === null ? undefined : handlesOf(annotations[at] ?? NOTHING)[0]?.at
    if (spot && !map.getBounds().contains(latLng(spot))) map.panTo(latLng(spot), { animate: false })
  }

  const over = (
    <>
      {drawing === null && (
        <Handles
          annotations={present}
          words={words}
          chosen={chosen}
          choose={chooseAt}
          preview={preview}
          keep={replace}
          remove={remove}
        />
      )}
      {drawing === 'area' && (
        <DrawTool
          shape="area"
          cancel={cancel}
          done={(area) => add({ kind: 'area', positions: area, km: null, text: {} })}
        />
      )}
      {drawing !== null && drawing !== 'area' && <Sketch key={drawing} kind={drawing} cancel={cancel} done={add} />}
      {drawing === null && (
        <Panel leave={() => (chosen === null ? done() : chooseAt(null))}>
          {one && chosen !== null ? (
            <Fields
              key={chosen}
              annotation={one}
              text={textOf(one)}
              language={isTranslated ? LANGUAGE_NAMES[language] : null}
              isNew={isNew}
              setText={(text) => replace({ ...one, text: { ...one.text, [language]: text } })}
              setKm={(km) => replace({ ...one, km })}
              remove={remove}
              leave={() => chooseAt(null)}
            />
          ) : (
            <div className={styles.row}>
              {ANNOTATION_KINDS.map((kind) => (
                <button
                  key={kind}
                  ref={(element) => {
                    buttons.current[kind] = element
                  }}
                  type="button"
                  className="button"
                  onClick={() => begin(kind)}
                >
                  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                    <path d={ICONS[kind]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" />
                  </svg>
                  {t(`annotate.kinds.${kind}`)}
                </button>
              ))}
              {annotations.length > 0 && (
                <select
                  aria-label={t('annotate.drawn')}
                  value={chosen ?? ''}
                  onChange={({ target }) => chooseAt(target.value === '' ? null : Number(target.value))}
                >
                  <option value="">{t('annotate.none', { count: annotations.length })}</option>
                  {words.map((what, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: annotations have no identity but their order
                    <option key={i} value={i}>
                      {what}
                    </option>
                  ))}
                </select>
              )}
              <button type="button" className="button primary" onClick={done}>
                {t('annotate.done')}
              </button>
            </div>
          )}
        </Panel>
      )}
    </>
  )
  return (
    <>
      <Annotations
        annotations={present.flatMap((each) => annotationOf(each, textOf(each)) ?? [])}
        language={language}
      />
      {createPortal(over, host)}
    </>
  )
}

/**
 * An element over the map for controls. Its clicks and keys end there: two quick taps on buttons would zoom the map,
 * and arrow keys in a field move it.
 */
function useOverMap(): HTMLElement {
  const map = useMap()
  const [host] = useState(() => document.createElement('div'))
  useEffect(
    function addToMap() {
      map.getContainer().append(host)
      DomEvent.disableClickPropagation(host)
      const end = (event: Event) => event.stopPropagation()
      // After React, which listens here too, because it renders into this element.
      for (const type of ['click', 'keydown', 'keypress']) host.addEventListener(type, end)
      return () => host.remove()
    },
    [map, host],
  )
  return host
}

const NOTHING: DraftAnnotation = { kind: 'label', positions: [], km: null, text: {} }

const ICONS: Readonly<Record<AnnotationKind, string>> = {
  arrow: 'M2 14L13.5 2.5M7 2.2h6.8V9',
  circle: 'M8 2a6 6 0 1 0 .01 0z',
  label: 'M3 5V2.8h10V5M8 2.8v10.4M5.8 13.2h4.4',
  area: 'M2.5 6.5L8.5 2l5 5-3 6.5-7-1z',
}

interface PanelProps {
  readonly leave: () => void
  readonly children: ReactNode
}

/** The controls of the tool. */
function Panel({ leave, children }: PanelProps) {
  const t = useTranslations('annotate')
  const panel = useRef<HTMLElement>(null)
  useEffect(function scrollOnlyHere() {
    if (panel.current) DomEvent.disableScrollPropagation(panel.current)
  }, [])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  return (
    <section ref={panel} className={styles.panel} aria-label={t('title')} onKeyDown={press} data-map-tool>
      {children}
    </section>
  )
}

interface FieldsProps {
  readonly annotation: DraftAnnotation
  readonly text: string
  /** Name of that of the text; null if there is only one. */
  readonly language: string | null
  readonly isNew: boolean
  readonly setText: (text: string) => void
  readonly setKm: (km: number) => void
  readonly remove: () => void
  /** Leaves it as it is. */
  readonly leave: () => void
}

/** The text of the chosen annotation, and the radius of a circle. */
function Fields({ annotation, text, language, isNew, setText, setKm, remove, leave }: FieldsProps) {
  const t = useTranslations('annotate')
  const field = useRef<HTMLTextAreaElement>(null)
  const km = useRef<HTMLInputElement>(null)
  const hint = useId()
  useEffect(
    function writeText() {
      if (isNew) field.current?.focus()
    },
    [isNew],
  )
  useEffect(
    function showMovedRadius() {
      // Not while it is typed: 1 is not yet 120.
      if (km.current && document.activeElement !== km.current) km.current.value = String(annotation.km)
    },
    [annotation.km],
  )
  return (
    <div className={styles.row}>
      <label className={styles.text}>
        {language === null ? t('text') : t('textIn', { language })}
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-describedby={hint}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {annotation.kind === 'circle' && (
        <label>
          {t('km')}
          <input
            ref={km}
            type="number"
            min={KM.least}
            max={KM.most}
            step="any"
            defaultValue={annotation.km ?? ''}
            onChange={({ target }) => {
              if (target.validity.valid && target.value !== '') setKm(target.valueAsNumber)
            }}
          />
        </label>
      )}
      <button type="button" className="button" onClick={remove}>
        {t('remove')}
      </button>
      <button type="button" className="button primary" onClick={leave}>
        {t('next')}
      </button>
      <p className={styles.hint} id={hint}>
        {t('hint')}
      </p>
    </div>
  )
}
