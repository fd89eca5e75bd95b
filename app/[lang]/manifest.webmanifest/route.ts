import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { FOLDER } from '@/geodata/domain/site/folder'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** Pictures of app/icon.svg (`npm run icons:derive`). */
const ICONS = [
  { src: '../icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '../icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '../icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '../icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/**
 * What browsers need to install the site as an app. Addresses are relative to this file, so that they hold wherever the
 * site lies.
 */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const t = translatorIn(lang)
  const manifest = {
    id: '../',
    name: t('data.whole', { name: t('site.name'), tagline: t('site.tagline') }),
    short_name: t('site.name'),
    description: t('site.description'),
    lang,
    // Below the folder of this file, or beside it.
    start_url: FOLDER ? './' : `../${lang}`,
    scope: '../',
    display: 'standalone',
    background_color: '#f6efe2',
    theme_color: '#f6efe2',
    icons: ICONS,
    shortcuts: [{ name: t('pages.stories'), url: FOLDER ? './stories/' : `../${lang}/stories` }],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } })
}
