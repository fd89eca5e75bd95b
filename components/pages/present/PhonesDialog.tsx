import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { Select } from '../../ui/Select'
import { Dialog } from './Dialog'
import { PhoneCode } from './PhoneCode'
import styles from './Phones.module.css'
import type { Phones } from './useRoom'

interface PhonesDialogProps {
  readonly phones: Phones
  readonly language: Language
  /** The audience sees this window: the QR code for controlling the talk is hidden until requested. */
  readonly inSight: boolean
  readonly shown: boolean
  readonly close: () => void
  readonly characters: boolean
}

/** The codes with which phones follow the talk, and the speaker's phone controls it. */
export function PhonesDialog({ phones, language, inSight, shown, close, characters }: PhonesDialogProps) {
  const present = useTranslations('present')
  const t = useTranslations('remote')
  const { room, standing, fault } = phones
  const [address, chooseAddress] = useState<string | null>(null)
  const asksForKey = fault === 'key' || fault === 'wrongKey' || fault === 'pause'
  const addresses = room?.addresses ?? []
  const origin = (address && addresses.includes(address) ? address : addresses[0]) ?? originHere()
  const follow = `${origin}/${language}/remote`
  return (
    <Dialog title={present('connect')} shown={shown} close={close} keys={characters ? ['c'] : []}>
      <div className={styles.phones}>
        <p>{t('intro')}</p>
        <p role="status">
          {fault && t(`faults.${fault}`)}
          {room && standing !== 'connected' && said(standing, t)}
        </p>
        {!room && !asksForKey && (
          <button type="button" className="button" onClick={() => phones.open()}>
            {t('start')}
          </button>
        )}
        {!room && asksForKey && <KeyForm open={phones.open} covered={inSight} />}
        {room && shown && (
          <>
            {addresses.length > 1 && (
              <label>
                {t('address')}{' '}
                <Select value={origin} choose={chooseAddress}>
                  {addresses.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </Select>
              </label>
            )}
            {isLocal(origin) && <p>{t('noAddress')}</p>}
            <div className={styles.codes}>
              <section aria-label={t('listeners')}>
                <h3>{t('listeners')}</h3>
                <PhoneCode
                  className={styles.qr}
                  text={`${follow}#${room.code}`}
                  label={t('qrFollow')}
                  tooLong={follow}
                />
                <p>
                  {t('orType', { address: follow.replace(/^https?:\/\//, '') })} <b>{room.code}</b>
                </p>
              </section>
              <details open={!inSight}>
                <summary>{t('clicker')}</summary>
                <p>{t('clickerHint')}</p>
                <PhoneCode
                  className={styles.qr}
                  text={`${follow}#${room.code}.${room.secret}`}
                  label={t('qrLead')}
                  tooLong={follow}
                />
                <p>
                  <a href={`/${language}/remote#${room.code}.${room.secret}`} target="_blank" rel="noreferrer">
                    {t('clickerHere')}
                  </a>
                </p>
              </details>
            </div>
            <button type="button" className="button" onClick={phones.close}>
              {t('stop')}
            </button>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** Asks for the code printed in the server's terminal, which only its operator can read. */
function KeyForm({ open, covered }: { readonly open: (key: string) => void; readonly covered: boolean }) {
  const t = useTranslations('remote')
  const [key, setKey] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(function focusField() {
    field.current?.focus()
  }, [])
  return (
    <form
      className={styles.key}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        open(key)
      }}
    >
      <label>
        {t('key')}{' '}
        <input
          ref={field}
          type={covered ? 'password' : 'text'}
          value={key}
          onChange={({ target }) => setKey(target.value)}
          required
          maxLength={20}
          size={10}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </label>
      <button type="submit" className="button">
        {t('start')}
      </button>
    </form>
  )
}

function said(standing: Phones['standing'], t: ReturnType<typeof useTranslations<'remote'>>): string {
  return standing === 'connecting' || standing === 'lost'
    ? t(standing)
    : standing === 'connected'
      ? ''
      : t(`faults.${standing}`)
}

function originHere(): string {
  return typeof window === 'undefined' ? '' : window.location.origin
}

function isLocal(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(origin)
}
