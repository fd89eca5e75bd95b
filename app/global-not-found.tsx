import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { NotFoundHere } from '@/components/parts/site/NotFoundHere'
import { typeface } from '@/components/parts/site/typeface'
import { DIRECTIONS, LANGUAGES } from '@/geodata/domain/language/language'
import { storyTitles } from '@/geodata/load/load'
import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/parts/site/page.css'

export const metadata: Metadata = {
  title: LANGUAGES.map((language) => translatorIn(language)('notFound.title')).join(' · '),
}

/** The one prepared 404 page, for any address that nothing answers. */
export default function GlobalNotFound() {
  return (
    <html lang={LANGUAGES[0]} dir={DIRECTIONS[LANGUAGES[0]]} className={typeface}>
      <body>
        <NotFoundHere stories={storyTitles()} />
      </body>
    </html>
  )
}
