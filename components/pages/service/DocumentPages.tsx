import type { ReactNode } from 'react'
import { CONFORMS_TO } from '@/geodata/domain/ogc/conformance'
import { collectionsOf } from '@/geodata/domain/service/features'
import data from '../../ui/Data.module.css'
import { SiteCode } from '../../ui/SiteCode'
import { Table } from '../../ui/Table'
import { Formats } from './Formats'
import styles from './Service.module.css'
import { ServiceFrame, type ServicePageProps } from './ServiceFrame'

/** The standards by their part of the addresses of classes, with their names, which have no translation. */
const STANDARDS = [
  ['ogcapi-common-1', 'OGC API – Common, Part 1: Core'],
  ['ogcapi-common-2', 'OGC API – Common, Part 2: Geospatial Data'],
  ['ogcapi-features-1', 'OGC API – Features, Part 1: Core'],
  ['ogcapi-features-2', 'OGC API – Features, Part 2: Coordinate Reference Systems by Reference'],
  ['ogcapi-features-3', 'OGC API – Features, Part 3: Filtering'],
  ['cql2', 'Common Query Language (CQL2)'],
  ['ogcapi-tiles-1', 'OGC API – Tiles, Part 1: Core'],
] as const

/** `/ogc/conformance`. */
export function ConformancePage({ service, t }: ServicePageProps) {
  const resource = { kind: 'conformance' } as const
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.conformance')}>
      <p>{t('ogc.conformanceIntro')}</p>
      {STANDARDS.map(([address, name]) => (
        <section key={address} className={data.section} aria-labelledby={address}>
          <h2 id={address}>{name}</h2>
          <ul className={styles.rows}>
            {CONFORMS_TO.filter((one) => one.includes(`/${address}/`)).map((one) => (
              <li key={one}>
                {one.slice(one.lastIndexOf('/') + 1)}
                <div className={styles.values}>
                  <code>{one}</code>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

interface Described {
  readonly tags: readonly string[]
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly ({ readonly name: string; readonly description: string } | { readonly $ref: string })[]
  readonly responses: { readonly '200': { readonly content: Readonly<Record<string, unknown>> } }
}

/** `/ogc/api`: the OpenAPI document for people. */
export function ApiPage({
  service,
  t,
  paths,
}: ServicePageProps & { readonly paths: Readonly<Record<string, { readonly get: Described }>> }) {
  const resource = { kind: 'api' } as const
  const { root, say, language, dataSet } = service
  const groups = ['service', ...collectionsOf(dataSet)] as const
  const openapi: ReactNode = (
    <a key="openapi" href={`/ogc/api?f=json&lang=${language}`}>
      {t('ogc.api.openapi')}
    </a>
  )
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.api.title')}>
      <p>
        {t('ogc.api.intro')} {openapi}.
      </p>
      {groups.map((tag) => (
        <section key={tag} className={data.section} aria-labelledby={tag}>
          <h2 id={tag}>{tag === 'service' ? t('ogc.link.landing') : say(`collection.${tag}.title`)}</h2>
          <ul className={styles.rows}>
            {Object.entries(paths).map(
              ([path, { get }]) =>
                get.tags.includes(tag) && (
                  <li key={path}>
                    <Operation address={root + (path === '/' ? '' : path)} of={get} service={service} t={t} />
                  </li>
                ),
            )}
          </ul>
        </section>
      ))}
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

function Operation({
  service,
  t,
  address,
  of,
}: ServicePageProps & { readonly address: string; readonly of: Described }) {
  const { summary, parameters, responses, operationId } = of
  const own = [
    ...parameters.flatMap((each) => ('name' in each ? [each] : [])),
    { name: 'lang', description: service.say('parameter.lang') },
  ]
  return (
    <>
      <strong id={operationId}>{summary}</strong>
      <div className={styles.values}>
        <SiteCode code={address} origin={new URL(address).origin} />
      </div>
      <details className="fold">
        <summary>
          {t('ogc.api.parameters')} ({own.length})
        </summary>
        <p className={styles.note}>
          {t('ogc.api.answers')}: {Object.keys(responses['200'].content).join(', ')}
        </p>
        <Table
          labelledBy={operationId}
          head={[t('ogc.property'), t('ogc.meaning')]}
          rows={own.map(({ name, description }) => ({
            id: name,
            cells: [<code key="name">{name}</code>, description],
          }))}
        />
      </details>
    </>
  )
}
