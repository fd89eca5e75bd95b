import { CopyButton } from '../../parts/event/CopyButton'
import { Fact, Facts } from '../../parts/site/Facts'
import data from '../../ui/Data.module.css'
import { SiteCode } from '../../ui/SiteCode'
import { CollectionList } from './CollectionList'
import { type Client, clientCode } from './clients'
import { Formats } from './Formats'
import styles from './Service.module.css'
import { pagePath, ServiceFrame, type ServicePageProps } from './ServiceFrame'

const LANDING = { kind: 'landing' } as const

/** `/ogc`: what the service offers, and how programs read it. */
export function LandingPage({ service, t }: ServicePageProps) {
  const { root, language, dataSet } = service
  const code = clientCode(root)
  const { origin } = new URL(root)
  const copy = (of: string) => (
    <CopyButton of={of} label={t('cite.copy')} done={t('cite.copied')} failed={t('cite.failed')} />
  )
  return (
    <ServiceFrame service={service} t={t} resource={LANDING} title={t('ogc.link.landing')}>
      <p>{t('ogc.intro')}</p>
      <section className={data.section} aria-labelledby="address">
        <h2 id="address">{t('ogc.address')}</h2>
        <pre id="root" className={styles.address}>
          <SiteCode code={root} origin={origin} />
        </pre>
        <p className="hint">{t('ogc.addressHint')}</p>
        {copy('root')}
      </section>
      <section className={data.section} aria-labelledby="collections">
        <h2 id="collections">{t('ogc.collections')}</h2>
        <CollectionList service={service} t={t} />
        <ul className={styles.rows}>
          <li>
            <a href={pagePath(language, { kind: 'api' })}>{t('ogc.api.title')}</a>
          </li>
          <li>
            <a href={pagePath(language, { kind: 'tilesets' })}>{t('ogc.link.tilesets')}</a>
          </li>
          <li>
            <a href={pagePath(language, { kind: 'conformance' })}>{t('ogc.link.conformance')}</a>
          </li>
        </ul>
        <Formats service={service} t={t} resource={LANDING} />
      </section>
      <section className={data.section} aria-labelledby="certain">
        <h2 id="certain">{t('ogc.certain')}</h2>
        <p>{t('ogc.certainText')}</p>
      </section>
      <section className={data.section} aria-labelledby="clients">
        <h2 id="clients">{t('ogc.clients')}</h2>
        <p>{t('ogc.clientsIntro')}</p>
        {CLIENTS.map(({ id, name }) => (
          <figure key={id} className={`${data.recipe} ${styles.client}`}>
            <figcaption>{name}</figcaption>
            <p>{t(`ogc.client.${id}`)}</p>
            <pre id={`code-${id}`} className={data.code}>
              <SiteCode code={code[id]} origin={origin} />
            </pre>
            {copy(`code-${id}`)}
          </figure>
        ))}
      </section>
      <section className={data.section} aria-labelledby="about">
        <h2 id="about">{dataSet.title[language]}</h2>
        <p>{dataSet.description[language]}</p>
        <Facts>
          <Fact term={t('ogc.credit')}>{dataSet.attribution[language]}</Fact>
          <Fact term={t('ogc.licence')}>{dataSet.licence && <Licence licence={dataSet.licence} />}</Fact>
          <Fact term={t('ogc.version')}>{dataSet.version}</Fact>
        </Facts>
      </section>
    </ServiceFrame>
  )
}

const CLIENTS: readonly { readonly id: Client; readonly name: string }[] = [
  { id: 'qgis', name: 'QGIS' },
  { id: 'gdal', name: 'GDAL' },
  { id: 'r', name: 'R' },
  { id: 'python', name: 'Python' },
  { id: 'javascript', name: 'JavaScript' },
  { id: 'excel', name: 'Excel (Power Query)' },
]

/** The licence of the data, as a link if it has an address. */
export function Licence({ licence }: { readonly licence: string }) {
  return /^https?:/.test(licence) ? (
    <a href={licence} rel="license">
      {licence}
    </a>
  ) : (
    licence
  )
}
