import { dayNumber, isoDay } from '../domain/time/day'
import { Random } from './random'

/** The columns of UCDP GED 19.1. */
const COLUMNS =
  'id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high'

const FIRST_DAY = dayNumber(1989, 1, 1)
const LAST_DAY = dayNumber(2023, 12, 31)
const SYLLABLES = 'ba ko mi ra tu né sho lan gar dé wa ki san to fa ou mé zi'.split(' ')
const OFFICES = 400
const SIDES = 900
const COUNTRIES = 60
/** In real files, an eighth as many places as rows. */
const ROWS_A_PLACE = 8

/**
 * The lines of a file in the shape of UCDP GED, invented and seeded: 42 columns, about 425 bytes a row, lists after
 * semicolons, cells with quotes and line breaks, all precisions of places and dates, rows sorted as in the real file:
 * by conflict, not by date. The first line is the header.
 */
export function* gedLines(rows: number, seed: number): Generator<string, void> {
  const random = new Random(seed)
  const words = (least: number, most: number) =>
    Array.from({ length: random.between(least, most) }, () => name(random)).join(' ')
  const countries = Array.from({ length: COUNTRIES }, (_, i) => `${name(random)} ${i}`)
  const offices = Array.from({ length: OFFICES }, (_, i) => `${name(random)} News ${i}`)
  const sides = Array.from({ length: SIDES }, (_, i) =>
    i < COUNTRIES ? `Government of ${countries[i]}` : `${words(1, 3)} ${i}`,
  )
  const places = Array.from({ length: Math.ceil(rows / ROWS_A_PLACE) }, (_, i) => {
    const country = random.between(0, COUNTRIES - 1)
    const [lat, lng] = [random.between(-3_400_000, 3_700_000) / 1e5, random.between(-1_700_000, 10_000_000) / 1e5]
    const region = `${name(random)} Province ${random.between(0, 12)}`
    return {
      country,
      precision: random.one([1, 1, 1, 1, 2, 2, 3, 4, 5, 6]),
      lat: lat.toFixed(6),
      lng: lng.toFixed(6),
      town: `${name(random)} town ${i}`,
      region,
      district: `${name(random)} District`,
    }
  })
  yield `${COLUMNS}\n`
  for (let i = 0; i < rows; i++) {
    // A row's place and sides are often those of the row before.
    const place = places[
      Math.min(Math.floor(random.next() ** 2 * places.length), places.length - 1)
    ] as (typeof places)[number]
    const [a, b] = [random.between(0, COUNTRIES - 1), random.between(COUNTRIES, SIDES - 1)]
    const start = random.between(FIRST_DAY, LAST_DAY)
    const lasting = random.chance(0.18)
    const end = start + (lasting ? random.between(1, random.chance(0.9) ? 6 : 200) : 0)
    const sources = random.chance(0.1) ? random.between(2, 4) : random.chance(0.5) ? 1 : 0
    const cited = Array.from({ length: sources }, () => ({
      office: random.one(offices),
      date: isoDay(end + random.between(0, 3)),
      headline: words(3, 6),
    }))
    const articles = cited.map(({ office, date, headline }) => `"${office},${date},${headline}"`).join(';')
    const original = random.chance(0.1) ? `${words(3, 6)}\n ${words(2, 4)}\n${words(2, 5)}` : words(1, 4)
    const deaths = Array.from({ length: 4 }, () => (random.chance(0.3) ? random.between(1, 12) : 0))
    const best = deaths.reduce((sum, each) => sum + each, 0)
    const { precision } = place
    yield `${[
      String(i + 1),
      isoDay(start).slice(0, 4),
      random.chance(0.9) ? '1' : '0',
      String(random.one([1, 1, 1, 2, 3, 3])),
      String(200 + b),
      `${countries[place.country]}: ${sides[b]}`,
      String(400 + b),
      `${sides[a]} - ${sides[b]}`,
      String(a),
      String(700 + a),
      sides[a] ?? '',
      String(b),
      '',
      sides[b] ?? '',
      String(sources || -1),
      sources > 0 ? articles : `R ${isoDay(end)}: "${words(3, 6).toUpperCase()}"`,
      cited.map(({ office }) => office).join(';'),
      cited.map(({ date }) => date).join(';'),
      cited.map(({ headline }) => headline).join(';'),
      original,
      String(precision),
      place.town,
      place.region,
      precision > 3 ? '' : place.district,
      place.lat,
      place.lng,
      `POINT (${place.lng} ${place.lat})`,
      String(150_000 + (i % 9999)),
      countries[place.country] ?? '',
      String(700 + place.country),
      random.one(['Asia', 'Africa', 'Americas']),
      random.chance(0.9) ? '1' : '2',
      String(lasting ? random.between(2, 5) : 1),
      isoDay(start),
      isoDay(end),
      ...deaths.map(String),
      String(Math.max(best - random.between(0, 2), 0)),
      String(best),
      String(best + random.between(0, 5)),
    ]
      .map(written)
      .join(',')}\n`
  }
}

function name(random: Random): string {
  let text = ''
  for (let n = random.between(2, 4); n > 0; n--) text += random.one(SYLLABLES)
  return text[0]?.toUpperCase() + text.slice(1)
}

function written(cell: string): string {
  return /[",\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
