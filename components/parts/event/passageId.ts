/** The HTML id of a passage in an event's list of sources, unique among all events on the page. */
export function passageId(event: string, number: number): string {
  return `source-${event}-${number}`
}
