import { loadAtlas } from '@/geodata/read/load'

export const dynamic = 'force-static'

/** What the ids in the GeoJSON files stand for: sources, actors, kinds of event and measures of figures, in every language. */
export function GET(): Response {
  const { sources, actors, kinds, measures } = loadAtlas()
  return Response.json({ sources, actors, kinds, measures }, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
