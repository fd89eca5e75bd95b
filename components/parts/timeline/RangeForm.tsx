import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatWindow, parseWindow, type TimeWindow } from '@/geodata/domain/time/window'
import { band } from '@/geodata/domain/view/parse'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { useExplorer } from '../../view/useExplorer'
import styles from './Timeline.module.css'

/** The window and the band as form fields, as an alternative to dragging on the strip. */
export function RangeForm() {
  const t = useTranslations('timeline')
  const { view, go } = useExplorer()
  const [wrong, setWrong] = useState<'dates' | 'latitudes' | null>(null)
  const [from, to] = view.time ? endsOf(view.time) : ['', '']

  const apply = (form: HTMLFormElement) => {
    const fields = new FormData(form)
    const text = (name: string) => String(fields.get(name) ?? '').trim()
    const dates = [text('from'), text('to')]
    const time = dates.some(Boolean) ? parseWindow(dates.map((date) => date || '..').join('/')) : null
    if (dates.some(Boolean) && !time) return setWrong('dates')
    const [south, north] = [text('south'), text('north')].map((degrees) => degrees.replace(',', '.'))
    const latitudes = south || north ? band(Number(south || -85), Number(north || 85)) : null
    if ((south || north) && !(latitudes && latitudes.south < latitudes.north)) return setWrong('latitudes')
    setWrong(null)
    go({ ...view, time, band: latitudes })
  }

  return (
    <Form
      className={styles.form}
      submit={apply}
      key={`${from} ${to} ${view.band?.south} ${view.band?.north}`}
      aria-label={t('form')}
    >
      <label>
        {t('from')}
        <input name="from" defaultValue={from} placeholder="1991-03-22" size={10} aria-describedby="timeline-dates" />
      </label>
      <label>
        {t('to')}
        <input name="to" defaultValue={to} placeholder="1992" size={10} aria-describedby="timeline-dates" />
      </label>
      <label>
        {t('southFrom')}
        <input
          name="south"
          defaultValue={latitudeOf(view.band?.south)}
          inputMode="decimal"
          placeholder="12.5"
          size={5}
        />
      </label>
      <label>
        {t('northTo')}
        <input
          name="north"
          defaultValue={latitudeOf(view.band?.north)}
          inputMode="decimal"
          placeholder="19.5"
          size={5}
        />
      </label>
      <Button type="submit">{t('apply')}</Button>
      <p id="timeline-dates" className={styles.hint}>
        {t('dateHint')}
      </p>
      {wrong && (
        <p role="alert" className={styles.wrong}>
          {t(`wrong.${wrong}`)}
        </p>
      )}
    </Form>
  )
}

/** Both ends of a window as EDTF; empty for an open end. A single date is both ends. */
function endsOf(window: TimeWindow): [string, string] {
  const [from = '', to = from] = formatWindow(window).split('/')
  return [from === '..' ? '' : from, to === '..' ? '' : to]
}

/** A limit beyond all places is shown as empty. */
function latitudeOf(degrees: number | undefined): string {
  return degrees === undefined || Math.abs(degrees) >= 85 ? '' : String(degrees)
}
