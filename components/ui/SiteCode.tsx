'use client'

import { originOfLinks } from './origin'
import { useInBrowser } from './useInBrowser'

interface SiteCodeProps {
  readonly code: string
  /** The site's origin, as the code has it. */
  readonly origin: string
}

/** Code with addresses of the site: those at which the page was opened, unless the site has a public one. */
export function SiteCode({ code, origin }: SiteCodeProps) {
  const here = useInBrowser<string>(originOfLinks, origin)
  return <code>{code.replaceAll(origin, here)}</code>
}
