'use client'

import { type ComponentType, type JSX, type LazyExoticComponent, type ReactNode, Suspense, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import styles from './RetryableLazy.module.css'

type Loading<Props extends object> = ComponentType<Props> | LazyExoticComponent<ComponentType<Props>>

interface RetryableLazyProps<Props extends object> {
  /** The part, made once beside the component that shows it. */
  readonly first: Loading<Props>
  /** Makes it anew. */
  readonly load: () => Loading<Props>
  /** What the part is given. */
  readonly given: Props & JSX.IntrinsicAttributes
  /** Said in place of the part when it cannot be loaded, and on the button that tries again. */
  readonly failed: ReactNode
  readonly retry: string
  /** Said while that is tried. */
  readonly loading: string
  /** The class of the box in which that stands, where it is not the middle of a page. */
  readonly box?: string | undefined
}

/**
 * A part that costs nothing before it is asked for. On the server it is in the page itself, and the first time the page
 * stays as it was until the part is there: give `dynamic` no `loading`, which would make a boundary, behind which the
 * server holds the part back for a script to reveal. Only a second attempt has one. `load` is a `dynamic(() =>
 * import(…))` written out where the compiler sees it: else the server's page would lack the part's style sheet.
 */
export function RetryableLazy<Props extends object>(props: RetryableLazyProps<Props>) {
  const { first, load, given, failed, retry, loading, box = styles.instead } = props
  const [{ Part, attempt }, tryAgain] = useState({ Part: first, attempt: 1 })
  const instead = (
    <div className={box} role="alert">
      {failed}
      <button type="button" className="button primary" onClick={() => tryAgain({ Part: load(), attempt: attempt + 1 })}>
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
