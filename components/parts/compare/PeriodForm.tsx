'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { swapped } from '@/geodata/domain/compare/period'
import { parseWindow } from '@/geodata/domain/time/window'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { Form } from '../../ui/Form'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import styles from './PeriodForm.module.css'

interface PeriodFormProps {
  /** The current periods, as EDTF. */
  readonly first: string
  readonly second: string
}

/** Fields for the two periods, with links to swap and to leave. A plain GET form that works without JavaScript. */
export function PeriodForm({ first, second }: PeriodFormProps) {
  const t = useTranslations('compare')
  const { atlas, view, href, go } = useExplorer()
  const [refused, setRefused] = useState<{ readonly field: string; readonly text: string } | null>(null)
  const rest = { ...view, time: null, compare: null }
  const turned = swapped(view, atlas)
  const other = { ...view, swipe: !view.swipe }

  const submit = (form: HTMLFormElement) => {
    const entered = new FormData(form)
    const read = (['time', 'compare'] as const).map((field) => {
      const text = String(entered.get(field) ?? '').trim()
      return { field, text, window: parseWindow(text) }
    })
    const [time, compare] = read
    const wrong = read.find(({ window }) => window === null)
    setRefused(wrong ?? null)
    if (wrong) form.querySelector<HTMLInputElement>(`[name=${wrong.field}]`)?.focus()
    else if (time?.window && compare?.window) go({ ...view, time: time.window, compare: compare.window })
  }
  const field = (name: 'time' | 'compare', label: string, text: string) => (
    <div className={styles.field}>
      <label htmlFor={`period-${name}`}>{label}</label>
      <input
        id={`period-${name}`}
        name={name}
        type="text"
        defaultValue={text}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={refused?.field === name ? 'period-refused period-hint' : 'period-hint'}
        aria-invalid={refused?.field === name || undefined}
      />
    </div>
  )
  return (
    <Form className={styles.form} action={href(EMPTY_VIEW)} method="get" submit={submit}>
      <fieldset>
        <legend className="unseen">{t('periods')}</legend>
        {field('time', t('first'), first)}
        {field('compare', t('second'), second)}
        {[...new URLSearchParams(formatView(rest))].map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <button type="submit" className="button primary">
          {t('go')}
        </button>
      </fieldset>
      <p className="hint" id="period-hint">
        {t('hint')}
      </p>
      <p className={styles.refused} id="period-refused" role="alert" hidden={!refused}>
        {refused && t('invalid', { text: refused.text })}
      </p>
      <p className={styles.ways}>
        <PlainLink href={href(turned)} follow={() => go(turned)}>
          ⇄ {t('swap')}
        </PlainLink>
        <PlainLink href={href(other)} follow={() => go(other)}>
          ◫ {t(view.swipe ? 'apart' : 'swipe')}
        </PlainLink>
        <PlainLink href={href({ ...view, compare: null })} follow={() => go({ ...view, compare: null })}>
          × {t('leave')}
        </PlainLink>
      </p>
    </Form>
  )
}
