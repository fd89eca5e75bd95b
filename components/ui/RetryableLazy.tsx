'use client'

import { type JSX, lazy, type ReactNode, Suspense, use, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyPart } from './lazyPart'
import styles from './RetryableLazy.module.css'

interface RetryableLazyProps<Props extends object> {
  readonly part: LazyPart<Props>
  /** Props of the part. */
  readonly given: Props & JSX.IntrinsicAttributes
  /** Error message, and label of the retry button. */
  readonly failed: ReactNode
  readonly retry: string
  /** Called before a retry. */
  readonly again?: () => void
  /** Shown during a retry. */
  readonly loading: string
  /** Class of the error's box, if it is not in the middle of a page. */
  readonly box?: string | undefined
}

/**
 * A lazy part with a retry button. On the server it is rendered in place, and on the first load the page does not
 * change until it is ready: there is no Suspense boundary, whose content the server would hide until a script reveals
 * it. Only retries have one.
 */
export function RetryableLazy<Props extends object>(props: RetryableLazyProps<Props>) {
  const { part, given, failed, retry, again, loading, box = styles.instead } = props
  const First = use(part.Shown)
  const [{ Part, attempt }, tryAgain] = useState({ Part: First, attempt: 1 })
  const anew = () => {
    again?.()
    tryAgain({ Part: lazy(part.load), attempt: attempt + 1 })
  }
  const instead = (
    <div className={box} role="alert">
      {failed}
      <button type="button" className="button primary" onClick={anew}>
        {retry}
      </button>
    </div>
  )
  return (
    <ErrorBoundary key={attempt} instead={instead}>
      {attempt === 1 ? (
        <Part {...given} />
      ) : (
        <Suspense
          fallback={
            <div className={box}>
              <p>{loading}</p>
            </div>
          }
        >
          <Part {...given} />
        </Suspense>
      )}
    </ErrorBoundary>
  )
}
