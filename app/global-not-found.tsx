import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { NotFoundHere } from '@/components/site/NotFoundHere'
import { unhinted } from '@/components/site/unhinted'
import { LANGUAGES } from '@/geodata/language/language'
import { storyTitles } from '@/geodata/read/load'
import '@/components/site/theme.css'

export const metadata: Metadata = {
  title: LANGUAGES.map((language) => translatorIn(language)('notFound.title')).join(' · '),
}

/** The one prepared 404 page, for any address that nothing answers. */
export default function GlobalNotFound() {
  return (
    <html lang={LANGUAGES[0]} className={unhinted}>
      <body>
        <NotFoundHere stories={storyTitles()} />
      </body>
    </html>
  )
}
