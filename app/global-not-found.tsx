import '@/components/ui/tokens.css'
import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { NotFoundHere } from '@/components/parts/site/NotFoundHere'
import { typeface } from '@/components/parts/site/typeface'
import { DIRECTIONS } from '@/geodata/domain/language/language'
import { offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import '@/components/ui/base.css'
import '@/components/ui/bricks.css'
import '@/components/parts/site/page.css'

export const metadata: Metadata = {
  title: offeredLanguages()
    .map((language) => translatorIn(language)('notFound.title'))
    .join(' · '),
}

/** The prerendered 404 page for all unknown addresses. */
export default function GlobalNotFound() {
  return (
    <html lang={offeredLanguages()[0]} dir={DIRECTIONS[offeredLanguages()[0]]} className={typeface}>
      <body>
        <NotFoundHere stories={atlasSource().storyTitles()} />
      </body>
    </html>
  )
}
