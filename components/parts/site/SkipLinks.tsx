'use client'

import { PlainLink } from '../../view/PlainLink'

interface SkipLinksProps {
  /** Ids of focusable elements (`tabIndex={-1}`), with the text of each link; only those currently visible. */
  readonly to: readonly (readonly [id: string, text: string])[]
}

/**
 * Skip links, visible on focus. They move the focus without changing the address, which contains only the View or
 * scene. Without JavaScript they are fragment links.
 */
export function SkipLinks({ to }: SkipLinksProps) {
  return to.map(([id, text]) => (
    <PlainLink key={id} className="skip" href={`#${id}`} follow={() => document.getElementById(id)?.focus()}>
      {text}
    </PlainLink>
  ))
}
