'use client'

import '@/components/ui/tokens.css'
import { OFFERED } from '@/components/language/site'
import { WholeFailure } from '@/components/parts/site/WholeFailure'
import '@/components/ui/base.css'
import '@/components/ui/bricks.css'
import '@/components/parts/site/page.css'

/** Replaces the whole page if the layout itself fails, on the server or in the browser. */
export default function GlobalError() {
  return (
    <html lang={OFFERED[0]}>
      <body>
        <WholeFailure />
      </body>
    </html>
  )
}
