'use client'

import { WholeFailure } from '@/components/site/WholeFailure'
import { LANGUAGES } from '@/geodata/language/language'
import '@/components/site/theme.css'

/** Stands in for a whole page when the layout itself fails, on the server or in the browser. */
export default function GlobalError() {
  return (
    <html lang={LANGUAGES[0]}>
      <body>
        <WholeFailure />
      </body>
    </html>
  )
}
