import type { Metadata } from 'next'
import localFont from 'next/font/local'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { translatorIn } from '@/components/language/translate'
import { ORIGIN } from '@/components/site/origin'
import { isLanguage, LANGUAGES } from '@/geodata/language/language'
import '@/components/site/theme.css'

const text = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2',
      style: 'normal',
      weight: '400 900',
    },
    {
      path: '../../node_modules/@fontsource/alegreya/files/alegreya-latin-400-italic.woff2',
      style: 'italic',
      weight: '400',
    },
  ],
  variable: '--font-text',
  adjustFontFallback: 'Times New Roman',
})

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ lang: string }>
}

export function generateStaticParams() {
  return LANGUAGES.map((lang) => ({ lang }))
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const t = translatorIn(lang)
  return {
    metadataBase: new URL(ORIGIN),
    title: { default: `${t('site.name')}: ${t('site.tagline')}`, template: `%s · ${t('site.name')}` },
    description: t('site.description'),
  }
}

export default async function Layout({ children, params }: LayoutProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <html lang={lang} className={text.variable}>
      <body>{children}</body>
    </html>
  )
}
