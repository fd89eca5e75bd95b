import { type ComponentProps, Suspense, use } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { lazyPart } from '../../ui/lazyPart'
import type { QrCode } from '../../ui/QrCode'

type CodeProps = ComponentProps<typeof QrCode>

/** Loaded apart, since most talks need no phones. */
export const PHONE_CODE = lazyPart<CodeProps>(async () => ({ default: (await import('../../ui/QrCode')).QrCode }))

/** A QR code; if its script fails to load, the text shown for codes that are too long. */
export function PhoneCode(props: CodeProps) {
  const Code = use(PHONE_CODE.Shown)
  return (
    <ErrorBoundary instead={<p>{props.tooLong}</p>}>
      <Suspense fallback={null}>
        <Code {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}
