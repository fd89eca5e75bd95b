import { expect, test } from 'vitest'
import { GET } from './route'

test.each([
  ['a French browser', 'fr-FR,fr;q=0.9,en;q=0.5', 'fr'],
  ['an English browser', 'en-GB', 'en'],
  ['a browser that speaks neither', 'de-DE,de;q=0.8', 'en'],
  ['a browser that would rather read French', 'de, en;q=0.2, fr;q=0.7', 'fr'],
  ['one that says nothing', '', 'en'],
  ['one that says nonsense', '*, ??;q=x', 'en'],
])('the root redirects %s to its language, and keeps the query', (_, asked, language) => {
  for (const query of ['', '?where=kidal&theme=dark']) {
    const headers = { 'Accept-Language': asked }
    const answer = GET(new Request(`http://localhost:3000/${query}`, { headers }))
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(`/${language}${query}`)
    expect(answer.headers.get('vary')).toBe('Accept-Language')
  }
})
