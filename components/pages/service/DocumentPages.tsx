import type { ReactNode } from 'react'
import { CONFORMS_TO } from '@/geodata/domain/ogc/conformance'
import data from '../../ui/Data.module.css'
import { Table } from '../../ui/Table'
import { Formats } from './Formats'
import styles from './Service.module.css'
import { ServiceFrame, type ServicePageProps } from './ServiceFrame'

/** `/ogc/conformance`. */
export function ConformancePage({ service, t }: ServicePageProps) {
  const resource = { kind: 'conformance' } as const
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.conformance')}>
      <p>{t('ogc.conformanceIntro')}</p>
      <ul className={styles.rows}>
        {CONFORMS_TO.map((address) => (
          <li key={address} className={styles.values}>
            <code>{address}</code>
          </li>
        ))}
      </ul>
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

interface Operation {
  readonly summary: string
  readonly parameters: readonly ({ readonly name: string; readonly description: string } | { readonly $ref: string })[]
  readonly responses: { readonly '200': { readonly content: Readonly<Record<string, unknown>> } }
}

/** `/ogc/api`: the OpenAPI document for people. */
export function ApiPage({
  service,
  t,
  paths,
}: ServicePageProps & { readonly paths: Readonly<Record<string, { readonly get: Operation }>> }) {
  const resource = { kind: 'api' } as const
  const { root, say, language } = service
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
      {Object.entries(paths).map(([path, { get }]) => {
        const id = `path${path.replaceAll(/[^a-zA-Z]+/g, '-')}`
        const parameters = [
          ...get.parameters.flatMap((each) => ('name' in each ? [each] : [])),
          { name: 'lang', description: say('parameter.lang') },
        ]
        return (
          <section key={path} className={data.section} aria-labelledby={id}>
            <h2 id={id}>{get.summary}</h2>
            <pre className={styles.address}>
              <code>{root + (path === '/' ? '' : path)}</code>
            </pre>
            <p className={styles.note}>
              {t('ogc.api.answers')}: {Object.keys(get.responses['200'].content).join(', ')}
            </p>
            <details className="fold">
              <summary>
                {t('ogc.api.parameters')} ({parameters.length})
              </summary>
              <Table
                labelledBy={id}
                head={[t('ogc.property'), t('ogc.meaning')]}
                rows={parameters.map(({ name, description }) => ({
                  id: name,
                  cells: [<code key="name">{name}</code>, description],
                }))}
              />
            </details>
          </section>
        )
      })}
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}
