import { redirect } from 'next/navigation'
import type { RouteProps } from '../pageContext'

/** Redirects to the list, which replaces a former page of all events. */
export default async function EventsRoute({ params }: RouteProps) {
  const { lang } = await params
  redirect(`/${lang}/list`)
}
