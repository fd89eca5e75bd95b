'use client'

import { type ComponentProps, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { folded } from '@/geodata/domain/search/tokens'
import { isCrowded } from '@/geodata/domain/select/placeCounts'
import { rectangle } from '@/geodata/domain/view/area'
import { formatView } from '@/geodata/domain/view/format'
import { isReversed } from '@/geodata/domain/view/parse'
import { type Area, EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { Form } from '../../ui/Form'
import { useExplorer } from '../../view/useExplorer'
import facet from './FacetFilter.module.css'
import styles from './FilterForm.module.css'

/**
 * Areas by numbers: a radius around a place, or a rectangle in degrees. Both are GET forms, and the keyboard equivalent
 * of drawing on the map.
 */
export function GroundFilter() {
  const t = useTranslations()
  const { view } = useExplorer()
  const active = [view.near, view.area].filter(Boolean).length
  return (
    <details className={facet.facet}>
      <summary className="button hook">
        {t('filter.ground')}
        {active > 0 && (
          <>
            {' '}
            <span className={facet.badge} aria-hidden="true">
              {active}
            </span>
            <span className="unseen">{t('filter.chosen', { count: active })}</span>
          </>
        )}
      </summary>
      <div className={facet.body}>
        <Radius />
        <Rectangle />
      </div>
    </details>
  )
}

const USUAL_KILOMETRES = 100

function Radius() {
  const t = useTranslations()
  const { atlas, view, href, go } = useExplorer()
  const Choice = atlas.own && isCrowded(atlas) ? ChoiceOfMany : ChoiceOfPlace
  const [fault, setFault] = useState<'placeFault' | 'kmFault' | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const place = view.near?.place ?? ''
  const km = view.near?.km ?? USUAL_KILOMETRES
  const circle = `${place},${km}`
  const shown = useRef(circle)
  useEffect(
    function showCircle() {
      // Text typed before hydration is kept.
      if (shown.current === circle) return
      shown.current = circle
      const fields = form.current?.elements
      const [choice, distance] = [fields?.namedItem('place'), fields?.namedItem('km')]
      if (choice instanceof HTMLSelectElement) choice.value = place
      if (distance instanceof HTMLInputElement) distance.value = String(km)
      setFault(null)
    },
    [circle, place, km],
  )

  const submit = (entered: HTMLFormElement) => {
    const [chosen = '', typed = ''] = new FormData(entered).getAll('near').map(String)
    const distance = typed.trim() === '' ? Number.NaN : Number(typed)
    const inRange = Number.isInteger(distance) && distance >= 1 && distance <= 5000
    const wrong = chosen === '' ? 'placeFault' : inRange ? null : 'kmFault'
    setFault(wrong)
    const field = wrong && entered.elements.namedItem(wrong === 'kmFault' ? 'km' : 'place')
    if (field instanceof HTMLElement) field.focus()
    if (!wrong) go((now) => ({ ...now, near: { place: chosen, km: distance } }))
  }
  return (
    <Form ref={form} className={styles.form} action={href(EMPTY_VIEW)} method="get" submit={submit} noValidate>
      <fieldset>
        <legend>{t('filter.radius')}</legend>
        <div className={styles.fields}>
          <Choice
            chosen={place}
            aria-invalid={fault === 'placeFault' || undefined}
            {...(fault === 'placeFault' ? { 'aria-errormessage': 'near-fault' } : {})}
          />
          <label>
            {t('filter.km')}
            <input
              id="km"
              name="near"
              type="number"
              min={1}
              max={5000}
              step={1}
              defaultValue={km}
              aria-invalid={fault === 'kmFault' || undefined}
              {...(fault === 'kmFault' ? { 'aria-errormessage': 'near-fault' } : {})}
            />
          </label>
          <button type="submit" className="button primary">
            {t('filter.apply')}
          </button>
        </div>
      </fieldset>
      {fault && (
        <p id="near-fault" className={styles.fault} role="alert">
          {t(`filter.${fault}`)}
        </p>
      )}
      <Kept view={{ ...view, near: null }} />
    </Form>
  )
}

interface ChoiceProps extends Pick<ComponentProps<'select'>, 'aria-invalid' | 'aria-errormessage'> {
  /** Id of the place in the address, or empty. */
  readonly chosen: string
}

/** A place of all those with a point. */
function ChoiceOfPlace(props: ChoiceProps) {
  const { atlas, language } = useExplorer()
  const places = useMemo(() => sorted(atlas.places.filter(isChoosable), language), [atlas, language])
  return <PlaceSelect {...props} places={places} />
}

/** Places to choose from at a time: a browser takes long for thousands. */
const MOST_CHOICES = 200

/** The same where there are thousands: a field for part of the name comes first. */
function ChoiceOfMany(props: ChoiceProps) {
  const t = useTranslations('crowd')
  const { atlas, language } = useExplorer()
  const [typed, type] = useState('')
  const wanted = useDeferredValue(folded(typed.trim()))
  const places = useMemo(() => {
    const found: Place[] = []
    for (const place of wanted === '' ? [] : atlas.places)
      if (isChoosable(place) && folded(place.name[language]).includes(wanted) && found.push(place) === MOST_CHOICES)
        break
    return sorted(found, language)
  }, [atlas, language, wanted])
  const own = atlas.places.find(({ id }) => id === props.chosen)
  return (
    <>
      <label className={styles.wide}>
        {t('findPlace')}
        <input type="search" value={typed} onChange={({ target }) => type(target.value)} />
      </label>
      <PlaceSelect {...props} places={own && !places.includes(own) ? [own, ...places] : places} />
    </>
  )
}

function PlaceSelect({ places, chosen, ...fault }: ChoiceProps & { readonly places: readonly Place[] }) {
  const t = useTranslations('filter')
  const { language } = useExplorer()
  return (
    <label className={styles.wide}>
      {t('place')}
      <select id="place" name="near" defaultValue={chosen} {...fault}>
        <option value="">{t('choosePlace')}</option>
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </select>
    </label>
  )
}

function isChoosable({ point, within }: Place): boolean {
  return point !== null && within === null
}

function sorted(places: readonly Place[], language: Language): readonly Place[] {
  const { compare } = orderIn(language)
  return places.toSorted((a, b) => compare(a.name[language], b.name[language]))
}

const orderIn = perLanguage((language) => new Intl.Collator(language))

const EDGES = ['west', 'south', 'east', 'north'] as const

function Rectangle() {
  const t = useTranslations()
  const { view, href, go } = useExplorer()
  const [fault, setFault] = useState<'boxFault' | 'boxReversed' | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const edges = view.area && edgesOf(view.area)
  const shown = edges && EDGES.map((edge) => edges[edge]).join()

  const before = useRef(shown)
  useEffect(
    function showArea() {
      if (before.current === shown) return
      before.current = shown
      form.current?.reset()
      setFault(null)
    },
    [shown],
  )

  const submit = (entered: HTMLFormElement) => {
    const numbers = new FormData(entered).getAll('area').map((text) => (text === '' ? Number.NaN : Number(text)))
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers
    const reversed = isReversed(west, south, east, north)
    const area = reversed ? null : rectangle(west, south, east, north)
    setFault(reversed ? 'boxReversed' : area ? null : 'boxFault')
    if (area) go((now) => ({ ...now, area }))
    else entered.querySelector('input')?.focus()
  }
  return (
    <Form ref={form} className={styles.form} action={href(EMPTY_VIEW)} method="get" submit={submit} noValidate>
      <fieldset>
        <legend>{t('filter.box')}</legend>
        <div className={styles.fields}>
          {EDGES.map((edge) => (
            <label key={edge} className={styles.edge}>
              {t(`filter.edges.${edge}`)}
              <input
                name="area"
                type="number"
                step="any"
                min={edge === 'west' || edge === 'east' ? -180 : -85}
                max={edge === 'west' || edge === 'east' ? 180 : 85}
                defaultValue={edges?.[edge] ?? ''}
                aria-describedby="box-help"
                aria-invalid={fault !== null || undefined}
                {...(fault ? { 'aria-errormessage': 'box-fault' } : {})}
              />
            </label>
          ))}
          <button type="submit" className="button primary">
            {t('filter.apply')}
          </button>
        </div>
      </fieldset>
      {fault && (
        <p id="box-fault" className={styles.fault} role="alert">
          {t(`filter.${fault}`)}
        </p>
      )}
      <p id="box-help" className={styles.help}>
        {t('filter.boxHelp')}
      </p>
      <Kept view={{ ...view, area: null }} />
    </Form>
  )
}

/** The rest of the View, as hidden fields of a form. */
function Kept({ view }: { view: View }) {
  return [...new URLSearchParams(formatView(view))].map(([key, value]) => (
    <input key={key} type="hidden" name={key} value={value} />
  ))
}

function edgesOf(area: Area) {
  const [lngs, lats] = [area.map(([lng]) => lng), area.map(([, lat]) => lat)]
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) }
}
