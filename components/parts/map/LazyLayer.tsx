import { type ComponentType, type JSX, lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import styles from './MapView.module.css'

interface LazyLayerProps<Props extends object> {
  /** Fetches the part; called anew at every attempt. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>
  /** What the part is given. */
  readonly given: Props & JSX.IntrinsicAttributes
  /** Said over the map where the part cannot be loaded; null where it is told elsewhere, too. */
  readonly failed: string | null
}

/**
 * A part of the map that is loaded when it first stands there; where it cannot be, the map stays as it is, says so and
 * tries again when told to.
 */
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
