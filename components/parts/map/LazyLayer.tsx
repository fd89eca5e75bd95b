import { type ComponentType, type JSX, lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from './MapView.module.css'

interface LazyLayerProps<Props extends object> {
  /** Imports the component; called again for every attempt. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>
  /** Props of the component. */
  readonly given: Props & JSX.IntrinsicAttributes
  /** Error message over the map; null if errors are shown elsewhere too. */
  readonly failed: string | null
}

/** A lazily loaded map layer. If it fails to load, the map stays as it is, with an error message and a retry button. */
export function LazyLayer<Props extends object>({ load, given, failed }: LazyLayerProps<Props>) {
  const retry = useTranslations('map')('retry')
  const [{ Part, attempt }, tryAgain] = useState(() => ({ Part: lazy(load), attempt: 1 }))
  const instead = failed !== null && (
    <div className={styles.trouble} role="alert">
      {failed}{' '}
      <button type="button" onClick={() => tryAgain({ Part: lazy(load), attempt: attempt + 1 })}>
        {retry}
      </button>
    </div>
  )
  return (
    <ErrorBoundary key={attempt} instead={instead}>
      <Suspense>
        <Part {...given} />
      </Suspense>
    </ErrorBoundary>
  )
}
