'use client'

import { type ComponentType, type JSX, type ReactNode, Suspense, useState } from 'react'
import { Failing } from './Failing'

interface OnDemandProps<Props extends object> {
  /** The part, made once beside the component that shows it. */
  readonly first: ComponentType<Props>
  /** Makes it anew. */
  readonly load: () => ComponentType<Props>
  /** What the part is given. */
  readonly given: Props & JSX.IntrinsicAttributes
  /** Stands in place of the part when it cannot be loaded, with a way to try again. */
  readonly failed: (retry: () => void) => ReactNode
  /** Stands there while that is tried. */
  readonly loading: ReactNode
}

/**
 * A part that costs nothing before it is asked for. On the server it is in the page itself, and the first time the page stays as it was until the part is
 * there: give `dynamic` no `loading`, which would make a boundary, behind which the server holds the part back for a script to reveal. Only a second attempt has one.
 * `load` is a `dynamic(() => import(…))` written out where the compiler sees it: else the server's page would lack the part's style sheet.
 */
export function OnDemand<Props extends object>({ first, load, given, failed, loading }: OnDemandProps<Props>) {
  const [{ Part, attempt }, tryAgain] = useState({ Part: first, attempt: 1 })
  return (
    <Failing key={attempt} instead={failed(() => tryAgain({ Part: load(), attempt: attempt + 1 }))}>
      {attempt === 1 ? (
        <Part {...given} />
      ) : (
        <Suspense fallback={loading}>
          <Part {...given} />
        </Suspense>
      )}
    </Failing>
  )
}
