import { describe, expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import { LANGUAGES } from '../language/language'
import { USES } from './mapping'
import { PROFILES } from './profiles/profiles'
import { nameOfCode, nameOfMeasure, recognise } from './recognise'

/** Headers as the data sets write them. */
const UCDP_19 =
  'id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high'
const UCDP_NEWER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
const ACLED_FIRST =
  'GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES'
const ACLED_SECOND =
  ',data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3'
const ACLED_TODAY =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

function usesOf(headers: string, format: Parameters<typeof tableOf>[2] = {}) {
  const columns = headers.split(',')
  const mapping = recognise(tableOf(columns, [], format))
  if (!mapping) return null
  const by = Object.fromEntries(columns.map((header, at) => [header.toLowerCase(), mapping.columns[at]?.use]))
  return { profile: mapping.profile, ...by }
}

describe('shapes that are recognised', () => {
  test.each([
    ['17.1 to 19.1', UCDP_19],
    ['newer, and candidate', UCDP_NEWER],
    ['with a code of the country', `${UCDP_19},iso3`],
  ])('UCDP GED %s', (_, headers) => {
    expect(usesOf(headers)).toMatchObject({
      profile: 'ucdp-ged',
      id: 'id',
      date_start: 'date',
      date_end: 'end',
      date_prec: 'date-precision',
      where_prec: 'precision',
      where_coordinates: 'place',
      latitude: 'latitude',
      longitude: 'longitude',
      adm_1: 'region',
      country: 'country',
      region: 'out',
      year: 'out',
      side_a: 'actor',
      side_b: 'actor',
      best: 'figure',
      low: 'figure',
      high: 'figure',
    })
  })

  test('best, low and high of UCDP are one measure', () => {
    const columns = UCDP_19.split(',')
    const mapping = recognise(tableOf(columns, []))
    expect(['best', 'low', 'high'].map((header) => mapping?.columns[columns.indexOf(header)])).toEqual([
      { use: 'figure', measure: 'deaths', bound: 'best' },
      { use: 'figure', measure: 'deaths', bound: 'low' },
      { use: 'figure', measure: 'deaths', bound: 'high' },
    ])
  })

  test.each([
    ['first generation', ACLED_FIRST],
    ['second generation, with an unnamed column', ACLED_SECOND],
    ['today', ACLED_TODAY],
  ])('ACLED, %s', (_, headers) => {
    expect(usesOf(headers)).toMatchObject({
      profile: 'acled',
      event_id_cnty: 'id',
      event_date: 'date',
      time_precision: 'date-precision',
      geo_precision: 'precision',
      event_type: 'kind',
      location: 'place',
      actor1: 'actor',
      actor2: 'actor',
      notes: 'text',
      fatalities: 'figure',
    })
  })

  test.each([
    [
      'linked-places-tsv',
      'id,title,title_source,start,end,title_uri,ccodes,variants,types,aat_types,matches,lon,lat,description',
      {},
      {
        title: 'place',
        start: 'date',
        end: 'end',
        lon: 'longitude',
        lat: 'latitude',
        ccodes: 'country',
        types: 'kind',
      },
    ],
    [
      'missing-migrants',
      'Main ID,Incident ID,Incident Type,Region of Incident,Incident Date,Incident Year,Month,Number of Dead,Minimum Estimated Number of Missing,Total Number of Dead and Missing,Number of Survivors,Country of Origin,Cause of Death,Country of Incident,Migration Route,Location of Incident,Coordinates,Information Source,URL,Source Quality',
      {},
      { 'incident id': 'id', 'main id': 'out', 'incident date': 'date', coordinates: 'coordinates', url: 'link' },
    ],
    [
      'missing-migrants',
      'Web ID,Region of Incident,Reported Date,Reported Year,Reported Month,Number Dead,Minimum Estimated Number of Missing,Total Dead and Missing,Number of Survivors,Cause of Death,Location Description,Information Source,Location Coordinates,Migration Route,URL,UNSD Geographical Grouping,Source Quality',
      {},
      { 'web id': 'id', 'reported date': 'date', 'number dead': 'figure', 'location coordinates': 'coordinates' },
    ],
    [
      'timelinejs',
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background',
      {},
      { year: 'year', 'end year': 'year', 'end day': 'day', headline: 'title', text: 'text', group: 'kind' },
    ],
    [
      'kml',
      'name,description,link,begin,end,folder,crew',
      { format: 'kml' },
      { begin: 'date', end: 'end', crew: 'out' },
    ],
    ['gpx', 'name,when,begin,end,desc,element', { format: 'gpx' }, { name: 'title', when: 'date', begin: 'date' }],
    ['storymapjs', 'headline,text,date,lat,lon,place', { format: 'storymap' }, { lat: 'latitude', date: 'date' }],
    ['linked-places', 'id,title,start,end,place,types', { format: 'linked-places' }, { place: 'place', start: 'date' }],
    ['linked-places-gazetteer', 'id,title,start,end,types', { format: 'linked-places' }, { title: 'place' }],
  ] as const)('%s: %s', (profile, headers, format, uses) => {
    expect(usesOf(headers, format)).toMatchObject({ profile, ...uses })
  })

  test.each([
    ['headers of no known shape', 'name,when,where,lat,lon'],
    ['a format by its headers alone', 'headline,text,date,lat,lon,place'],
    ['UCDP’s totals by country and year', 'country_id,year,best,low,high,type_of_violence'],
    ['hostile headers', '__proto__,constructor,toString'],
  ])('not %s', (_, headers) => {
    expect(usesOf(headers)).toBeNull()
  })

  test('a row of HXL tags says what its columns are', () => {
    const headers = ['N°', 'Quand', 'Où', 'Lat', 'Long', 'Pays', 'Code', 'Morts', 'Notes']
    const tags = [
      '',
      '#date +start',
      '#loc+name',
      '#geo+lat',
      '#geo+lon',
      '#country+name',
      '#country+code',
      '#affected+killed',
      '',
    ]
    const mapping = recognise(
      tableOf(headers, [tags, ['1', '2012-01-24', 'Aguelhok', '19.46', '0.86', 'Mali', 'MLI', '82', '']]),
    )
    expect(mapping?.profile).toBe('hxl')
    expect(mapping?.columns.map(({ use }) => use)).toEqual([
      'out',
      'date',
      'place',
      'latitude',
      'longitude',
      'country',
      'out',
      'figure',
      'out',
    ])
    expect(mapping?.columns[7]?.measure).toBe('killed')
  })

  test('UCDP with a row of HXL tags is still UCDP', () => {
    const headers = UCDP_19.split(',')
    const tags = headers.map((header) => (header === 'latitude' ? '#geo+lat' : header === 'year' ? '#date+year' : ''))
    expect(recognise(tableOf(headers, [tags]))?.profile).toBe('ucdp-ged')
  })
})

describe('the profiles', () => {
  test.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s is well formed', (_, profile) => {
    const { requires, columns, names = {} } = profile
    expect(Object.keys(columns).length).toBeGreaterThan(3)
    for (const { use, bound = 'best', scale = 'ucdp', measure } of Object.values(columns)) {
      expect(USES).toContain(use)
      expect(['best', 'low', 'high']).toContain(bound)
      expect(['ucdp', 'acled']).toContain(scale)
      if (use === 'figure') expect(measure).toMatch(/\w/)
    }
    expect(requires.flat()).not.toEqual([])
    for (const header of Object.keys(names)) expect(columns).toHaveProperty(header)
  })

  test('their ids differ', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length)
  })

  test('codes have names in both languages', () => {
    expect(nameOfCode('ucdp-ged', 'type_of_violence', '2', 'en')).toBe('Non-state conflict')
    expect(nameOfCode('ucdp-ged', 'type_of_violence', '2', 'fr')).toBe('Conflit non étatique')
    expect(nameOfCode('ucdp-ged', 'type_of_violence', 'constructor', 'fr')).toBeNull()
    expect(nameOfCode(null, 'type_of_violence', '2', 'fr')).toBeNull()
  })

  test('what their figures count has a name in both languages', () => {
    for (const { id, columns } of PROFILES)
      for (const { measure } of Object.values(columns))
        if (measure !== undefined)
          for (const language of LANGUAGES) expect(nameOfMeasure(id, measure, language), measure).toMatch(/\S/)
    expect(nameOfMeasure('ucdp-ged', 'deaths of civilians', 'fr')).toBe('morts civils')
    expect(nameOfMeasure('ucdp-ged', 'constructor', 'fr')).toBeNull()
  })
})
