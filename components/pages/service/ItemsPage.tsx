import type { Language } from '@/geodata/domain/language/language'
import type { LeftOut } from '@/geodata/domain/ogc/itemsDocument'
import {
  type CollectionId,
  type FeaturePage,
  isMapped,
  isUncertain,
  type Queryable,
  type StoredFeature,
} from '@/geodata/domain/service/features'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import filters from '../../parts/filter/ActiveFilters.module.css'
import { type AskedPart, itemsTitle } from './asked'
import { Formats } from './Formats'
import { featureTitle } from './featureTitle'
import { MapOf } from './MapOf'
import styles from './Service.module.css'
import { MissingNote, pagePath, ServiceFrame, type ServicePageProps } from './ServiceFrame'

interface ItemsPageProps extends ServicePageProps {
  readonly collection: CollectionId
  readonly queryables: readonly Queryable[]
  /** What was asked, as written; also if it is wrong. */
  readonly given: URLSearchParams
  /** The canonical query of the page, and of the next one. */
  readonly query: string
  readonly next: string | null
  /** Null if the request was refused or the store did not answer. */
  readonly page: FeaturePage | null
  /** What is wrong, by parameter if it is one. */
  readonly faults: readonly { readonly parameter: string | null; readonly detail: string }[]
  /** Whether features may match only possibly. */
  readonly doubt: boolean
  /** The View of the site's map that shows the selection, as a query; null if the map cannot show it. */
  readonly view: string | null
  /** What is left out because it cannot be reached at the moment. */
  readonly missing: LeftOut | null
  /** What the page is filtered by; null if that was refused. */
  readonly asked: readonly AskedPart[] | null
  /** What the condition names in vain. */
  readonly hints: readonly string[]
}

/** Fields of the form; other parameters of the address are kept. */
const FIELDS = ['datetime', 'bbox', 'filter', 'sortby', 'limit', 'sure']
const LIMITS = ['10', '100', '1000']
/** Conditions as examples. */
const EXAMPLES: Readonly<Record<CollectionId, string>> = {
  events: "region = 'kidal'",
  places: "region = 'kidal'",
  regions: "name LIKE 'K%'",
  stories: 'scenes > 8',
}

/** `/ogc/collections/{id}/items`: a page of features, with a form for the filters; works without JavaScript. */
export function ItemsPage(props: ItemsPageProps) {
  const { service, t, collection, page, faults, doubt, view, query, next, given, queryables, missing, asked } = props
  const { language } = service
  const resource = { kind: 'items', collection } as const
  return (
    <ServiceFrame
      service={service}
      t={t}
      resource={resource}
      title={itemsTitle(collection, asked, t)}
      query={query}
      view={view ?? ''}
    >
      <AskedFilters asked={asked ?? []} reset={pagePath(language, resource)} t={t} />
      <FilterForm {...props} />
      {faults
        .filter(({ parameter }) => parameter === null || !FIELDS.includes(parameter))
        .map(({ parameter, detail }) => (
          <p key={detail} className={styles.fault} role="alert">
            {parameter && <code>{parameter}</code>} {detail}
          </p>
        ))}
      <MissingNote missing={missing} />
      {page && (
        <>
          <p>
            {doubt
              ? t('ogc.shown', page.matched)
              : t('ogc.shownAll', { count: page.matched.certain + page.matched.possible })}
          </p>
          {view !== null && <MapOf language={language} view={view} alt={t('ogc.map')} />}
          <ul className={styles.rows}>
            {page.items.map(({ feature, certain }) => (
              <li key={feature.id}>
                <a href={pagePath(language, { kind: 'item', collection, id: feature.id })}>{featureTitle(feature)}</a>
                <div className={styles.note}>
                  {about(feature, queryables, language, t)}
                  {doubt && !certain && (
                    <>
                      {' '}
                      <span className="tag" title={t('ogc.possibleHint')}>
                        {t('ogc.possible')}
                      </span>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
          {page.items.length === 0 && <p>{t('ogc.none')}</p>}
          <div className={styles.acts}>
            {next !== null && (
              <a className="button strong" href={pagePath(language, resource, next)} rel="next">
                {t('ogc.next')}
              </a>
            )}
            {given.has('after') && (
              <a className="button" href={pagePath(language, resource, without(query, 'after'))}>
                {t('ogc.first')}
              </a>
            )}
          </div>
          <Formats service={service} t={t} resource={resource} query={query} />
        </>
      )}
    </ServiceFrame>
  )
}

interface AskedFiltersProps {
  readonly asked: readonly AskedPart[]
  /** Address of the page without any. */
  readonly reset: string
  readonly t: Translate
}

/** What the page is filtered by, each as a chip that removes it. */
function AskedFilters({ asked, reset, t }: AskedFiltersProps) {
  if (asked.length === 0) return null
  return (
    <div className={filters.active}>
      <ul aria-label={t('filter.active')}>
        {asked.map(({ id, name, code, without }) => (
          <li key={id}>
            <a
              className={`chip ${filters.chip}`}
              href={`${reset}${without && `?${without}`}`}
              aria-label={t('filter.remove', { filter: name })}
            >
              {code ? <code>{name}</code> : name} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      {asked.length > 1 && (
        <a className={filters.clear} href={reset}>
          {t('filter.clearAll')}
        </a>
      )}
    </div>
  )
}

function FilterForm({ service, t, collection, given, queryables, faults, hints }: ItemsPageProps) {
  const { language } = service
  const resource = { kind: 'items', collection } as const
  const hasTime = queryables.some(({ type }) => type === 'when')
  const text = (name: string, label: string, placeholder: string, whole = false) => {
    const wrong = faults.filter(({ parameter }) => parameter === name)
    return (
      <label className={whole ? styles.whole : undefined}>
        {label}
        <input
          name={name}
          defaultValue={given.get(name) ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong.length > 0 || undefined}
        />
        {wrong.map(({ detail }) => (
          <span key={detail} className={styles.fault} role="alert">
            {detail}
          </span>
        ))}
      </label>
    )
  }
  const limit = given.get('limit') ?? '100'
  const sort = given.get('sortby') ?? ''
  const sorts = queryables.filter(({ sortable }) => sortable)
  return (
    <form
      className={styles.form}
      action={pagePath(language, resource)}
      method="get"
      aria-label={t('ogc.filters')}
      data-unprinted
    >
      {hasTime && text('datetime', t('ogc.field.datetime'), '2012-01-01/2012-12-31')}
      {isMapped(collection) && text('bbox', t('ogc.field.bbox'), '-4,16,3,22')}
      {text('filter', t('ogc.field.filter'), EXAMPLES[collection], true)}
      {hints.map((hint) => (
        <p key={hint} className={`${styles.fault} ${styles.whole}`} role="status">
          {hint}
        </p>
      ))}
      <label>
        {t('ogc.field.sortby')}
        <select name="sortby" defaultValue={sort}>
          <option value="">{t('ogc.unsorted')}</option>
          {sorts.flatMap(({ name, title }) => [
            <option key={name} value={name}>
              {title[language]} ↑
            </option>,
            <option key={`-${name}`} value={`-${name}`}>
              {title[language]} ↓
            </option>,
          ])}
          {sort !== '' && !sorts.some(({ name }) => name === sort || `-${name}` === sort) && (
            <option value={sort}>{sort}</option>
          )}
        </select>
      </label>
      <label>
        {t('ogc.field.limit')}
        <select name="limit" defaultValue={limit}>
          {[...LIMITS, ...(LIMITS.includes(limit) ? [] : [limit])].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {isUncertain(collection) && (
        <label className={`${styles.check} ${styles.whole}`}>
          <input type="checkbox" name="sure" value="1" defaultChecked={given.get('sure') === '1'} />
          {t('ogc.field.sure')}
        </label>
      )}
      {[...given].flatMap(([name, value]) =>
        FIELDS.includes(name) || name === 'after'
          ? []
          : [<input key={`${name}=${value}`} type="hidden" name={name} value={value} />],
      )}
      <div className={styles.acts}>
        <button type="submit" className="button primary">
          {t('ogc.apply')}
        </button>
        {given.size > 0 && (
          <a className="button" href={pagePath(language, resource)}>
            {t('ogc.reset')}
          </a>
        )}
        <span className="hint">
          <a href={pagePath(language, { kind: 'queryables', collection })}>{t('ogc.link.queryables')}</a>
        </span>
      </div>
    </form>
  )
}

function without(query: string, name: string): string {
  const rest = new URLSearchParams(query)
  rest.delete(name)
  return rest.toString()
}

/** When, where and what it is, in words. */
function about({ properties }: StoredFeature, queryables: readonly Queryable[], language: Language, t: Translate) {
  const { date, place_name: place, scenes } = properties
  const named = (property: string) => {
    const values = queryables.find(({ name }) => name === property)?.values
    return values?.find(({ id }) => id === properties[property])?.name[language] ?? properties[property]
  }
  const parts = [
    typeof date === 'string' && dateWords(date, language, t),
    place,
    named('kind'),
    place === undefined && named('precision'),
    place === undefined && properties.country,
    named('group'),
    typeof scenes === 'number' && t('story.scenes', { count: scenes }),
  ]
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')
}
