import { isMadeHere, placed } from '@/geodata/domain/site/folder'

/** Answers to what only a server can, the query of an address: files and pictures of Views. */
type Answers = (address: string) => Promise<Response>

/** The source of a picture until the browser has drawn it. */
export const NOT_DRAWN = 'data:,'

let answers: Answers | null = null

/** Says how a folder of files answers without a server. */
export function answerBy(given: Answers): void {
  answers = given
}

/** Fetches an address of the site; in a folder of files, what depends on the query is made in the browser. */
export function ask(address: string, init?: RequestInit): Promise<Response> {
  if (answers && isMadeHere(address)) return answers(address)
  return fetch(placed(address), init)
}
