import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatView } from '@/geodata/domain/view/format'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import styles from './ShareDialog.module.css'
import type { Shareable } from './shareable'

const BUILDER = lazyPart(async () => ({ default: (await import('../widget/Builder')).Builder }))

/** A widget for another page: the builder on demand, and a link to the guide. */
export function EmbedPart({ shared, title }: { readonly shared: Shareable; readonly title: string }) {
  const t = useTranslations('share')
  const { language, path, view, subject } = shared
  const [building, build] = useState(false)
  const storyScene = 'storyScene' in subject ? subject.storyScene : undefined
  const query = storyScene ? new URLSearchParams(storyScene).toString() : formatView(view)
  return (
    <section className={styles.part} aria-labelledby="share-embed">
      <h3 id="share-embed">{t('embed')}</h3>
      <p className="hint">
        {t('embedUse')} <a href={`/${language}/embed-guide${query ? `?${query}` : ''}`}>{t('embedExamples')}</a>
      </p>
      <p className={styles.send}>
        <button type="button" className="button primary" aria-expanded={building} onClick={() => build(!building)}>
          {t('embedMake')}
        </button>
      </p>
      {building && (
        <Suspense fallback={<p role="status">{t('embedLoading')}</p>}>
          <RetryableLazy
            part={BUILDER}
            given={{ language, view, title, storyScene: storyScene ?? null, path: storyScene ? path : null }}
            failed={<p>{t('embedFailed')}</p>}
            retry={t('retry')}
            loading={t('embedLoading')}
          />
        </Suspense>
      )}
    </section>
  )
}
