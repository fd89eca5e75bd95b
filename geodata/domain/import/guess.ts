import type { Table } from '../table/table'
import { type Content, contentsOf } from './content'
import { headerKey } from './header'
import { tagRowOf } from './hxl'
import type { ColumnUse, Mapping, Use } from './mapping'
import { recognise, withOrders } from './recognise'

/** What a column may be guessed as: by words of its header, if its content fits. */
interface Rule {
  readonly use: Use
  /** Words of headers in English and French, folded; the plainest ones first. */
  readonly words: string
  /** Words that speak against it. */
  readonly unless?: string
  readonly fits: (content: Content) => boolean
  /** Content that is enough without any word. */
  readonly alone?: (content: Content) => boolean
}

const isText = ({ words, filled, dates, links }: Content) => filled > 0 && words > 0.5 && dates < 0.5 && links < 0.5
const isShort = (content: Content) => isText(content) && content.length <= 60
const isFew = (content: Content) => isShort(content) && content.distinct <= 60
const isDate = ({ dates, years, serials }: Content) => dates + years + serials >= 0.3

/** In the order in which columns are given away. Each use goes to one column, unless it is one of `MANY`. */
const RULES: readonly Rule[] = [
  {
    use: 'latitude',
    words: 'latitude lat y ycoord lat_dd point_y coord_y gps_lat gps_latitude',
    fits: ({ latitudes, longitudes, filled }) => filled > 0 && (latitudes > 0.5 || longitudes > 0.8),
  },
  {
    use: 'longitude',
    words: 'longitude lon lng long x xcoord lon_dd long_dd point_x coord_x gps_lon gps_long gps_longitude',
    fits: ({ longitudes, filled }) => filled > 0 && longitudes > 0.5,
  },
  // Of a picture, or in metres: the report then says so.
  { use: 'latitude', words: 'latitude lat', fits: ({ numbers }) => numbers > 0.8 },
  { use: 'longitude', words: 'longitude lon lng long', fits: ({ numbers }) => numbers > 0.8 },
  {
    use: 'coordinates',
    words:
      'coordinates coordinate coords coord coordonnees latlng latlon lat_lng lat_lon lon_lat lng_lat wkt geom geometry geo_point_2d gps geolocation location position point',
    fits: ({ pairs }) => pairs > 0.3,
    alone: ({ pairs }) => pairs > 0.6,
  },
  {
    use: 'end',
    words: 'end end_date date_end enddate fin date_fin date_de_fin until jusqu_au to finish ended ends au',
    fits: isDate,
  },
  {
    use: 'date',
    words:
      'date event_date start_date date_start startdate date_debut date_de_debut start begin begins began debut from when quand datetime timestamp time jour day date_time du depuis dated',
    unless:
      'end fin until to accessed access consulted consulte created updated modified publication published publie maj',
    fits: isDate,
    alone: ({ dates }) => dates > 0.6,
  },
  {
    use: 'date-precision',
    words: 'date_prec date_precision time_precision precision_date time_prec',
    fits: ({ upTo12 }) => upTo12 > 0.5,
  },
  {
    use: 'year',
    words: 'year annee an yr event_year',
    fits: ({ years }) => years > 0.5,
    alone: ({ years }) => years > 0.9,
  },
  { use: 'month', words: 'month mois', fits: ({ upTo12, words }) => upTo12 > 0.5 || words > 0.5 },
  { use: 'day', words: 'day jour', fits: ({ upTo31 }) => upTo31 > 0.5 },
  {
    use: 'precision',
    words: 'where_prec geo_precision precision accuracy location_precision precision_geo geo_prec certainty',
    unless: 'date time',
    fits: ({ upTo12, precisions }) => upTo12 > 0.5 || precisions > 0.5,
  },
  {
    use: 'link',
    words: 'url link lien href website web site_web source_url',
    fits: ({ links }) => links > 0.3,
    alone: ({ links }) => links > 0.6,
  },
  {
    use: 'figure',
    words:
      'deaths dead death killed fatalities fatality casualties morts mort tues tue deces deceased wounded injured blesses blesse victims victimes displaced deplaces refugees refugies arrested arrests arretes arrestations hostages otages missing disparus participants survivors survivants abducted enleves best low high best_estimate low_estimate high_estimate nombre count total number toll bilan',
    unless: 'id code source sources',
    fits: ({ numbers }) => numbers > 0.6,
  },
  {
    use: 'country',
    words: 'country pays country_name nation iso3 iso2 iso country_code code_pays ccode ccodes',
    fits: ({ words, length }) => words > 0.5 && length <= 40,
  },
  {
    use: 'region',
    words:
      'region admin1 adm1 adm_1 admin_1 province state departement governorate gouvernorat admin2 adm2 adm_2 admin_2 county cercle district',
    fits: isShort,
  },
  {
    use: 'place',
    words:
      'place place_name lieu location ville city town village localite locality site where ou commune municipality venue toponym endroit settlement address adresse',
    fits: ({ words, length, pairs }) => words > 0.5 && length <= 100 && pairs < 0.5,
  },
  { use: 'status', words: 'status statut', fits: ({ statuses }) => statuses > 0.5 },
  {
    use: 'kind',
    words:
      'type kind event_type type_evenement type_d_evenement category categorie genre classe class nature theme incident_type sub_event_type group folder tag tags',
    fits: isFew,
    alone: (content) =>
      isFew(content) &&
      content.distinct >= 2 &&
      content.distinct <= 30 &&
      content.variety < 0.3 &&
      content.length <= 30,
  },
  {
    use: 'target',
    words: 'target cible victim victime target_group acted_on cibles',
    fits: isText,
  },
  {
    use: 'actor',
    words:
      'actor acteur actors acteurs actor1 actor2 perpetrator perpetrators auteur auteurs attacker groupe organisation organization side_a side_b belligerent belligerents parties party combatant',
    fits: ({ words, length }) => words > 0.5 && length <= 150,
  },
  {
    use: 'source',
    words: 'source sources reference references publisher media newspaper journal citation credit author byline',
    fits: ({ words }) => words > 0.3,
  },
  {
    use: 'title',
    words: 'title titre headline event evenement incident name nom intitule libelle subject objet label',
    fits: ({ words, filled, length }) => filled > 0 && words > 0.5 && length <= 250,
    alone: ({ words, variety, length, pairs }) =>
      words > 0.8 && variety > 0.7 && length >= 8 && length <= 150 && pairs < 0.5,
  },
  {
    use: 'text',
    words:
      'description text texte notes note details detail summary resume comment comments commentaire commentaires content contenu narrative abstract body remarks remarques observation observations desc',
    fits: isText,
    alone: (content) => isText(content) && content.length > 80,
  },
  {
    use: 'id',
    words: 'id fid objectid uid identifiant event_id id_event code ref numero no num',
    fits: ({ variety }) => variety > 0.9,
  },
]

/** Uses that a guess gives to every column that earns them. */
const MANY: ReadonlySet<Use> = new Set(['figure', 'region', 'actor', 'target', 'source', 'link', 'text'])

const OUT: ColumnUse = { use: 'out' }

/**
 * What the columns of a table are taken for: of a known shape as its profile says, of any other by the words of its
 * headers (English and French) and the content of 400 rows. It is a proposal, which the reader can change.
 */
export function guessMapping(table: Table): Mapping {
  return recognise(table) ?? withOrders(table, tagRowOf(table) === null ? null : 'hxl', guessedUses(table))
}

function guessedUses(table: Table): readonly ColumnUse[] {
  const contents = contentsOf(table)
  const keys = table.columns.map(headerKey)
  const uses: (ColumnUse | null)[] = table.columns.map(() => null)
  const give = (rule: Rule, scoreOf: (column: number) => number) => {
    const scored = uses.flatMap((use, column) => (use === null && scoreOf(column) > 0 ? [column] : []))
    // Of equals the one further left.
    const sorted = scored.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    for (const column of MANY.has(rule.use) ? sorted : sorted.slice(0, 1)) {
      const use = named(rule.use, table.columns[column] ?? '', keys[column] ?? '', contents[column])
      if (use) uses[column] = use
    }
  }
  const scoreByWords = (rule: Rule) => {
    const scores = keys.map((key, column) => {
      const content = contents[column]
      return content && rule.fits(content) ? scoreOf(key, rule) : 0
    })
    return (column: number) => scores[column] ?? 0
  }
  const has = (use: Use) => uses.some((each) => each?.use === use)
  for (const rule of RULES) if (MANY.has(rule.use) || !has(rule.use)) give(rule, scoreByWords(rule))
  for (const rule of RULES) {
    const { alone, use } = rule
    if (!alone || has(use) || (use === 'year' && has('date')) || (use === 'coordinates' && has('latitude'))) continue
    // Long texts first: the longest column of words is the text, not the title.
    give(rule, (column) => {
      const content = contents[column]
      return content && alone(content) ? (use === 'text' ? content.length : 1) : 0
    })
  }
  return consistent(uses.map((use) => use ?? OUT))
}

/** How well a header's words fit: the whole of it, its first or last word, any other. */
function scoreOf(key: string, { words, unless = '' }: Rule): number {
  const wanted = words.split(' ')
  const parts = key.split(/[_.]/)
  if (parts.some((part) => unless.split(' ').includes(part))) return 0
  const whole = wanted.indexOf(key)
  if (whole >= 0) return 3 - whole / 100
  const at = (part: string | undefined) => (part !== undefined && part.length > 1 ? wanted.indexOf(part) : -1)
  const ends = Math.max(at(parts[0]), at(parts.at(-1)))
  if (ends >= 0) return 2 - ends / 100
  const inside = parts.map(at).find((place) => place >= 0)
  return inside === undefined ? 0 : 1 - inside / 100
}

/** A use with what is known of it beyond that; null if codes are of no known scale. */
function named(use: Use, header: string, key: string, content: Content | undefined): ColumnUse | null {
  switch (use) {
    case 'figure':
      return figureOf(header, key)
    case 'date-precision':
      return { use, scale: key.startsWith('date_prec') ? 'ucdp' : 'acled' }
    case 'precision':
      if (key === 'where_prec') return { use, scale: 'ucdp' }
      if (/^geo_prec/.test(key)) return { use, scale: 'acled' }
      return (content?.precisions ?? 0) > 0.5 ? { use } : null
    default:
      return { use }
  }
}

const BOUNDS: readonly (readonly [bound: NonNullable<ColumnUse['bound']>, words: RegExp])[] = [
  ['low', /(?:^|_)(?:low(?:est)?|min(?:imum)?|bas|basse)(?:_|$)/],
  ['high', /(?:^|_)(?:high(?:est)?|max(?:imum)?|haut|haute)(?:_|$)/],
  ['best', /(?:^|_)(?:best)(?:_|$)/],
]

function figureOf(header: string, key: string): ColumnUse {
  const bound = BOUNDS.find(([, words]) => words.test(key))?.[0] ?? 'best'
  const bare = BOUNDS.reduce((text, [, words]) => text.replace(words, '_'), key)
    .replace(/(?:^|_)(?:estimate|estimation|est|number_of|no_of|nombre_de|nombre_d)(?=_|$)/g, '_')
    .replace(/_+/g, ' ')
    .trim()
  return { use: 'figure', measure: bare || (/best|low|high|min|max/.test(key) ? 'estimate' : header), bound }
}

/** Drops uses that make no sense without, or beside, others. */
function consistent(uses: readonly ColumnUse[]): readonly ColumnUse[] {
  const has = (use: Use) => uses.some((each) => each.use === use)
  const pair = has('latitude') && has('longitude')
  return uses.map((column) => {
    const { use } = column
    if ((use === 'latitude' || use === 'longitude') && !pair) return OUT
    if (use === 'coordinates' && pair) return OUT
    if ((use === 'year' || use === 'month' || use === 'day') && (has('date') || !has('year'))) return OUT
    if (use === 'end' && !has('date') && !has('year')) return { use: 'date' }
    return column
  })
}

const SHOWN = 3
const LONGEST = 120
/** A value that is not among these rows is rare. */
const ROWS = 20_000
/** Cells that are looked at, however many columns there are. */
const CELLS = 1_000_000
const STEP = 500

/**
 * The first three different values of each column, each at most 120 characters; fewer if the first rows have no more.
 */
export function valuesShown(table: Table): string[][] {
  const found = table.columns.map(() => new Set<string>())
  const first = (tagRowOf(table) ?? -1) + 1
  const last = Math.min(table.length, first + ROWS, first + Math.ceil(CELLS / Math.max(1, found.length)))
  for (let from = first; from < last; from += STEP) {
    const wanted = found.flatMap(({ size }, column) => (size < SHOWN ? [column] : []))
    if (wanted.length === 0) break
    table.scan(
      (cells) => {
        for (const column of wanted) {
          const values = found[column] as Set<string>
          if (values.size === SHOWN) continue
          const text = cells.text(column)
          if (text !== '') values.add(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
        }
      },
      from,
      Math.min(from + STEP, last),
      wanted,
    )
  }
  return found.map((values) => [...values])
}
