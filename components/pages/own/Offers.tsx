'use client'

import { type FormEvent, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import { type KnownPlace, type PlaceOffer, placesOffered } from '@/geodata/domain/import/locate'
import type { Located } from '@/geodata/domain/import/mapping'
import { changeDataSet, type DataSet } from './dataSets'
import styles from './Own.module.css'
import { siteGazetteer } from './siteGazetteer'
import type { OpenedChange } from './useOpened'

interface OffersProps {
  readonly set: DataSet
  readonly imported: Imported
  readonly change: OpenedChange
}

/** The site's places: not asked for, on their way, or not to be had. */
type Gazetteer = readonly KnownPlace[] | 'not asked' | 'loading' | 'unavailable'

/** Names that are listed on the page. */
const LISTED = 100

/** Offers points for places without coordinates, and to exchange coordinates that are perhaps swapped. */
export function Offers({ set, imported, change }: OffersProps) {
  const t = useTranslations('own.offers')
  const [gazetteer, setGazetteer] = useState<Gazetteer>('not asked')
  const ask = () => {
    if (gazetteer !== 'not asked') return
    setGazetteer('loading')
    siteGazetteer().then(setGazetteer, () => setGazetteer('unavailable'))
  }
  return (
    <details className={styles.report} name="header" onToggle={({ currentTarget }) => currentTarget.open && ask()}>
      <summary className="hook">{t('title')}</summary>
      <div className={styles.findings}>
        <p>{t('use')}</p>
        {gazetteer === 'unavailable' && <p role="alert">{t('unavailable')}</p>}
        {gazetteer === 'loading' && <p role="status">{t('loading')}</p>}
        {gazetteer !== 'loading' && gazetteer !== 'not asked' && (
          <Choices
            set={set}
            imported={imported}
            gazetteer={gazetteer === 'unavailable' ? NOTHING : gazetteer}
            change={change}
          />
        )}
      </div>
    </details>
  )
}

const NOTHING: readonly KnownPlace[] = []

function Choices({ set, imported, gazetteer, change }: OffersProps & { readonly gazetteer: readonly KnownPlace[] }) {
  const t = useTranslations('own.offers')
  const { mapping } = set
  const { located = [], swapDoubtful = false } = mapping
  const offers = useMemo(() => placesOffered(imported, gazetteer).slice(0, LISTED), [imported, gazetteer])
  const { counts } = imported.findings
  const swaps = swapDoubtful ? (counts.mended['coordinates-swapped'] ?? 0) : (counts.noted[PERHAPS] ?? 0)
  if (offers.length + located.length + swaps === 0) return <p>{t('none')}</p>

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = new FormData(event.currentTarget)
    const chosen = [
      ...located.filter((_, i) => entered.get(`kept ${i}`) === 'kept'),
      ...offers.flatMap((offer, i) => agreed(offer, entered.get(`offer ${i}`))),
    ]
    await changeDataSet(set.name, {
      mapping: { ...mapping, located: chosen, swapDoubtful: entered.get('swaps') !== null },
    })
    change.reread()
  }
  return (
    <form className={styles.choosing} onSubmit={submit}>
      {offers.map((offer, i) => (
        <label key={offer.name}>
          {t('offer', { name: offer.name, rows: offer.rows })}{' '}
          <select name={`offer ${i}`}>
            <option value="">{t('not')}</option>
            {offer.places.map(({ names, lat, lng, inFile }, at) => (
              <option key={`${lat} ${lng} ${inFile}`} value={at}>
                {t(inFile ? 'inFile' : 'onSite', { name: names[0] ?? '', lat: String(lat), lng: String(lng) })}
              </option>
            ))}
          </select>
        </label>
      ))}
      {located.map(({ name, lat, lng }, i) => (
        <label key={name}>
          {name}{' '}
          <select name={`kept ${i}`} defaultValue="kept">
            <option value="">{t('not')}</option>
            <option value="kept">{t('kept', { lat: String(lat), lng: String(lng) })}</option>
          </select>
        </label>
      ))}
      {swaps > 0 && (
        <label>
          <input type="checkbox" name="swaps" defaultChecked={swapDoubtful} /> {t('swaps', { count: swaps })}
        </label>
      )}
      <p>
        <button type="submit" className="button primary">
          {t('apply')}
        </button>
      </p>
    </form>
  )
}

const PERHAPS = 'coordinates-perhaps-swapped'

function agreed({ name, places }: PlaceOffer, choice: FormDataEntryValue | null): Located[] {
  const place = choice === '' || choice === null ? undefined : places[Number(choice)]
  return place ? [{ name, lat: place.lat, lng: place.lng, precision: place.precision }] : []
}
