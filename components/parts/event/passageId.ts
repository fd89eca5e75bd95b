/**
 * The id, in a document, of a passage in an event's list of sources; unlike that of any other event on the same page.
 */
export function passageId(event: string, number: number): string {
  return `source-${event}-${number}`
}
