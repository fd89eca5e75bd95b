import type { Draft } from '@/geodata/domain/draft/draft'

/** A small draft with this title. */
export function draftTitled(title: string, id = 'd1'): Draft {
  return {
    id,
    languages: ['en'],
    slug: null,
    title: { en: title },
    summary: {},
    author: '',
    over: { kind: 'site' },
    scenes: [],
    pictures: [],
    unknown: {},
  }
}

/** A draft as if its author had typed this title. */
export function retitled(draft: Draft, title: string): Draft {
  return { ...draft, title: { ...draft.title, en: title } }
}
