'use client'

import { type JSX, lazy, type ReactNode, Suspense, use, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyPart } from './lazyPart'
import styles from './RetryableLazy.module.css'

interface RetryableLazyProps<Props extends object> {
  readonly part: LazyPart<Props>
  /** What the part is given. */
  readonly given: Props & JSX.IntrinsicAttributes
  /** Said in place of the part when it cannot be loaded, and on the button that tries again. */
  readonly failed: ReactNode
  readonly retry: string
  /** Done before it is tried again. */
  readonly again?: () => void
  /** Said while that is tried. */
  readonly loading: string
  /** The class of the box in which that stands, where it is not the middle of a page. */
  readonly box?: string | undefined
}

/**
 * A part that costs nothing before it is asked for. On the server it is in the page itself, and the first time the page
 * stays as it was until the part is there: no boundary is made for it, behind which the server would hold it back for a
 * script to reveal. Only a second attempt has one.
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
