import '@/components/ui/tokens.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Folder } from '#folder'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { Offline } from '@/components/parts/offline/Offline'
import { ThemeCarrier } from '@/components/parts/site/CarriedTheme'
import { typeface } from '@/components/parts/site/typeface'
import { LatitudesScript } from '@/components/parts/timeline/LatitudesScript'
import { EarlyClicks } from '@/components/ui/EarlyClicks'
import { ORIGIN } from '@/components/ui/origin'
import { DIRECTIONS } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import '@/components/ui/base.css'
import '@/components/ui/bricks.css'
import '@/components/parts/site/page.css'
import '@/components/parts/site/print.css'

const NO_SUCH_PAGE = offeredLanguages()
  .map((language) => translatorIn(language)('notFound.title'))
  .join(' · ')

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ lang: string }>
}

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { lang } = await params
  if (!isOffered(lang)) return { title: NO_SUCH_PAGE }
  const t = translatorIn(lang)
  return {
    metadataBase: new URL(ORIGIN),
    title: {
      default: t('data.whole', { name: t('site.name'), tagline: t('site.tagline') }),
      template: `%s · ${t('site.name')}`,
    },
    description: t('site.description'),
    manifest: placed(`/${lang}/manifest.webmanifest`),
  }
}

export default async function Layout({ children, params }: LayoutProps) {
  const { lang } = await params
  // An unknown language is refused by the pages: without this fallback there would be no layout for the 404 page.
  const language = isOffered(lang) ? lang : offeredLanguages()[0]
  return (
    // A script sets the page's theme before hydration.
    <html lang={language} dir={DIRECTIONS[language]} className={typeface} suppressHydrationWarning>
      <body>
        <ThemeCarrier />
        <LatitudesScript />
        <EarlyClicks />
        <MessagesProvider language={language} messages={messagesOf('failure', language)}>
          <Offline />
          <Folder>{children}</Folder>
        </MessagesProvider>
      </body>
    </html>
  )
}
