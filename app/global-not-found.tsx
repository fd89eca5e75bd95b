import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { NotFound } from '@/components/site/NotFound'
import { LANGUAGES } from '@/geodata/language/language'
import '@/components/site/theme.css'

export const metadata: Metadata = {
  title: LANGUAGES.map((language) => translatorIn(language)('notFound.title')).join(' · '),
}

/** For an address that names no language: the 404 page in all of them. */
export default function GlobalNotFound() {
  return (
    <html lang={LANGUAGES[0]}>
      <body>
        <NotFound languages={LANGUAGES} />
      </body>
    </html>
  )
}
