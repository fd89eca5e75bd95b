import type { ReactNode } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import type { LeftOut } from '@/geodata/domain/ogc/itemsDocument'
import { pathOf, type Resource } from '@/geodata/domain/ogc/resource'
import type { Service } from '@/geodata/domain/ogc/service'
import type { Translate } from '../../language/translate'
import crumbs from '../../parts/site/Breadcrumbs.module.css'
import { Page } from '../../parts/site/Page'
import styles from './Service.module.css'

export interface ServicePageProps {
  readonly service: Service
  readonly t: Translate
}

interface FrameProps extends ServicePageProps {
  readonly resource: Resource
  readonly title: string
  /** Parameters of the page, without `?`. */
  readonly query?: string
  /** The View of the site's map that shows the same, as a query; empty for everything. */
  readonly view?: string
  readonly children: ReactNode
}

/** The path of a resource's page. */
export function pagePath(language: Language, resource: Resource, query = ''): string {
  return `/${language}/ogc${pathOf(resource)}${query && `?${query}`}`
}

/** Says what a page was made without. */
export function MissingNote({ missing }: { readonly missing: LeftOut | null }) {
  return (
    missing && (
      <p className={styles.fault} role="status">
        {missing.detail}
      </p>
    )
  )
}

/** A page of the open data service: its place in it, its title, its content, and links to its other formats. */
export function ServiceFrame({ service, t, resource, title, query = '', view = '', children }: FrameProps) {
  const { language } = service
  return (
    <Page language={language} t={t} path={`/ogc${pathOf(resource)}`} query={query} shown={view}>
      <nav className={crumbs.trail} aria-label={t('pages.trail')}>
        <ol>
          <li>
            <a href={`/${language}`}>{t('site.name')}</a>
          </li>
          {trail(service, resource, t).map(({ at, name }) => (
            <li key={pathOf(at)}>
              <a href={pagePath(language, at)}>{name}</a>
            </li>
          ))}
          <li aria-current="page">{title}</li>
        </ol>
      </nav>
      <h1>{title}</h1>
      {children}
    </Page>
  )
}

/** The pages above a page. */
function trail({ say }: Service, resource: Resource, t: Translate): { at: Resource; name: string }[] {
  if (resource.kind === 'landing') return []
  const landing = { at: { kind: 'landing' }, name: t('ogc.link.landing') } as const
  if (!('collection' in resource) || resource.kind === 'collection') {
    return resource.kind === 'collection'
      ? [landing, { at: { kind: 'collections' }, name: t('ogc.collections') }]
      : [landing]
  }
  const { collection } = resource
  const home = { at: { kind: 'collection', collection }, name: say(`collection.${collection}.title`) } as const
  const items = { at: { kind: 'items', collection }, name: t('ogc.link.items') } as const
  return resource.kind === 'item' ? [landing, home, items] : [landing, home]
}
