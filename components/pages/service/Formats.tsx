import { formatsOf } from '@/geodata/domain/ogc/format'
import { pathOf, type Resource } from '@/geodata/domain/ogc/resource'
import styles from './Service.module.css'
import type { ServicePageProps } from './ServiceFrame'

/** Links to the other formats of a page. */
export function Formats({
  service,
  t,
  resource,
  query = '',
}: ServicePageProps & { resource: Resource; query?: string }) {
  const { language, say } = service
  return (
    <nav className={styles.formats} aria-label={t('ogc.formatsLabel')} data-unprinted>
      <span>{t('ogc.formats')}</span>
      {formatsOf(resource.kind).flatMap((format) => {
        if (format === 'html') return []
        const parameters = [query, `f=${format}`, `lang=${language}`].filter(Boolean).join('&')
        return [
          <a key={format} href={`/ogc${pathOf(resource)}?${parameters}`} rel="alternate">
            {format === 'json' && (resource.kind === 'items' || resource.kind === 'item')
              ? 'GeoJSON'
              : say(`format.${format}`)}
          </a>,
        ]
      })}
    </nav>
  )
}
