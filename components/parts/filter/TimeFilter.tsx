'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatWindow, parseWindow, windowBetween, windowEnds } from '@/geodata/domain/time/window'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { Form } from '../../ui/Form'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import facet from './FacetFilter.module.css'
import styles from './FilterForm.module.css'

/** The time window as two dates, and links to the main periods. A GET form that works without JavaScript. */
export function TimeFilter() {
  const t = useTranslations()
  const { atlas, view, href, go } = useExplorer()
  const [fault, setFault] = useState<{ field: 'from' | 'to'; text: string } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const window = view.time ? formatWindow(view.time) : ''
  const ends = view.time ? windowEnds(view.time) : { from: '', to: '' }

  const shown = useRef(window)
  useEffect(
    function showWindow() {
      // Uncontrolled fields, usable before hydration; reset to the address only when that changes (`defaultValue`).
      if (shown.current === window) return
      shown.current = window
      form.current?.reset()
      setFault(null)
    },
    [window],
  )

  const submit = (entered: HTMLFormElement) => {
    const [from = '', to = ''] = new FormData(entered).getAll('time').map((text) => String(text).trim())
    const wrong = from && !parseWindow(`${from}/..`) ? 'from' : to && !parseWindow(`../${to}`) ? 'to' : null
    setFault(wrong && { field: wrong, text: wrong === 'from' ? from : to })
    if (wrong) entered.querySelector<HTMLInputElement>(`[data-field="${wrong}"]`)?.focus()
    else go((now) => ({ ...now, time: windowBetween(from, to) }))
  }
  const period = (name: string, time: string) => {
    const chosen = parseWindow(time)
    return (
      <li key={time}>
        <PlainLink
          className="chip"
          aria-current={window === time ? 'true' : undefined}
          href={href({ ...view, time: chosen })}
          follow={() => go((now) => ({ ...now, time: chosen }))}
        >
          {name}
        </PlainLink>
      </li>
    )
  }
  const field = (name: 'from' | 'to') => (
    <label>
      {t(`filter.${name}`)}
      <input
        name="time"
        data-field={name}
        defaultValue={ends[name]}
        autoComplete="off"
        size={11}
        aria-describedby={`${id}help`}
        aria-invalid={fault?.field === name || undefined}
        {...(fault?.field === name ? { 'aria-errormessage': `${id}fault` } : {})}
      />
    </label>
  )
  return (
    <details className={facet.facet}>
      <summary className="button hook">
        {t('filter.when')}
        {view.time && (
          <>
            {' '}
            <span className={facet.badge} aria-hidden="true">
              1
            </span>
            <span className="unseen">{t('filter.chosen', { count: 1 })}</span>
          </>
        )}
      </summary>
      <div className={facet.body}>
        <ul className={styles.presets} aria-label={t('filter.presets')}>
          {atlas.config.periods.map(({ time, name }) => period(name, time))}
          {period(t('filter.anyTime'), '')}
        </ul>
        <Form ref={form} className={styles.form} action={href(EMPTY_VIEW)} method="get" submit={submit}>
          <div className={styles.fields}>
            {field('from')}
            {field('to')}
            <button type="submit" className="button primary">
              {t('filter.apply')}
            </button>
          </div>
          {fault && (
            <p id={`${id}fault`} className={styles.fault} role="alert">
              {t('filter.timeFault', { text: fault.text })}
            </p>
          )}
          <p id={`${id}help`} className={styles.help}>
            {t('filter.timeHelp')}
          </p>
          {[...new URLSearchParams(formatView({ ...view, time: null }))].map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
        </Form>
      </div>
    </details>
  )
}
