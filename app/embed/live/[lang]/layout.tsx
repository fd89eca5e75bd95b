import type { ReactNode } from 'react'
import { languageOf } from './language'
import '@/components/site/theme.css'

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ lang: string }>
}

/** A layout apart from the site's: the letters are those of the poster that the live map replaces, so no font has to be fetched and no name changes its shape. */
export default async function LiveLayout({ children, params }: LayoutProps) {
  return (
    <html lang={languageOf(await params)}>
      <body>{children}</body>
    </html>
  )
}
