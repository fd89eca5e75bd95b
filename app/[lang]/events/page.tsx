import { redirect } from 'next/navigation'
import type { RouteProps } from '../opened'

/** All events stand in one list, which can be filtered and sorted; this was the address of another. */
export default async function EventsRoute({ params }: RouteProps) {
  const { lang } = await params
  redirect(`/${lang}/list`)
}
