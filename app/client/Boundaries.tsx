import type { ErrorComponent } from 'next/dist/client/components/error-boundary'
import { Component, type ReactNode } from 'react'

/** What Next throws to be caught: a page that is not found, one that leads elsewhere, a part for the browser alone. */
const EXPECTED = /^(?:NEXT_|BAILOUT_TO_CLIENT_SIDE_RENDERING)/

/** The digest of an error of the server, by which both sides know it; empty if it has none. */
function digestOf(error: unknown): string {
  return error instanceof Error && 'digest' in error ? String(error.digest) : ''
}

/** Whether an error is one of Next's signals, for a boundary that knows it. */
export function isExpected(error: unknown): boolean {
  return EXPECTED.test(digestOf(error))
}

interface FailureBoundaryProps {
  /** The page for errors; without it, errors pass. */
  readonly failure: ErrorComponent | undefined
  readonly styles?: ReactNode
  readonly scripts?: ReactNode
  readonly children: ReactNode
}

interface Failed {
  readonly failed: { readonly error: unknown } | null
}

/** Shows the page for errors in place of what failed; trying again loads the page anew. */
export class FailureBoundary extends Component<FailureBoundaryProps, Failed> {
  override state: Failed = { failed: null }

  static getDerivedStateFromError(error: unknown): Failed {
    if (isExpected(error)) throw error
    return { failed: { error } }
  }

  override render(): ReactNode {
    const { failure: Failure, styles, scripts, children } = this.props
    const { failed } = this.state
    if (!failed) return children
    if (!Failure) throw failed.error
    const again = () => window.location.reload()
    return (
      <>
        {styles}
        {scripts}
        <Failure error={failed.error} reset={again} retry={again} />
      </>
    )
  }
}

const ANSWERED = /^NEXT_HTTP_ERROR_FALLBACK;(\d+)$/

interface AnswerBoundaryProps {
  readonly notFound?: ReactNode
  readonly forbidden?: ReactNode
  readonly unauthorized?: ReactNode
  readonly children: ReactNode
}

interface Answered {
  readonly status: string | null
}

/** Shows the page for a status that a page below answered with. */
export class HTTPAccessFallbackBoundary extends Component<AnswerBoundaryProps, Answered> {
  override state: Answered = { status: null }

  static getDerivedStateFromError(error: unknown): Answered {
    const [, status] = ANSWERED.exec(digestOf(error)) ?? []
    if (!status) throw error
    return { status }
  }

  override render(): ReactNode {
    const { notFound, forbidden, unauthorized, children } = this.props
    const pages: Readonly<Record<string, ReactNode>> = { 404: notFound, 403: forbidden, 401: unauthorized }
    const page = pages[String(this.state.status)]
    // A status without a page is thrown again, for a boundary above.
    if (!page) return children
    return (
      <>
        <meta name="robots" content="noindex" />
        {page}
      </>
    )
  }
}
