'use client'

import { useSyncExternalStore } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { sizeWords } from '../../language/sizeWords'
import { offered, onOffer, takeOffer } from './installOffer'
import { useKeeping } from './useKeeping'

/**
 * Keeps everything of the site in the reader's language in the browser: with its size, its progress, and a way back.
 */
export function KeepOffline() {
  const t = useTranslations('offline')
  const language = useLocale() as Language
  const { state, begin, stop, remove } = useKeeping(language)
  const offer = useSyncExternalStore(onOffer, offered, () => null)
  const size = (bytes: number) => sizeWords(bytes, language)
  return (
    <div className="page-section">
      <p role="status">
        {state.now === 'looking' && t('looking')}
        {state.now === 'impossible' && t('impossible')}
        {state.now === 'offered' &&
          (state.fault
            ? t(`faults.${state.fault}`)
            : t('offered', { sent: size(state.sizes.bytes), stored: size(state.sizes.stored) }))}
        {state.now === 'keeping' && t('underWay')}
        {state.now === 'kept' && t('kept', { size: size(state.bytes) })}
      </p>
      {state.now === 'keeping' && (
        <p>
          <progress aria-label={t('underWay')} max={Math.max(state.made.total, 1)} value={state.made.done} />{' '}
          {t('progress', { done: size(state.made.done), total: size(state.made.total) })}
        </p>
      )}
      <p>
        {state.now === 'offered' && (
          <button type="button" className="button primary" onClick={begin}>
            {t('keep', { size: size(state.sizes.bytes) })}
          </button>
        )}
        {state.now === 'keeping' && (
          <button type="button" className="button" onClick={stop}>
            {t('stop')}
          </button>
        )}
        {state.now === 'kept' && (
          <button type="button" className="button" onClick={remove}>
            {t('remove')}
          </button>
        )}{' '}
        {offer && (
          <button type="button" className="button" onClick={takeOffer}>
            {t('install')}
          </button>
        )}
      </p>
    </div>
  )
}
