'use client'

import { PlainLink } from '../../view/PlainLink'

interface SkipLinksProps {
  /**
   * Ids of elements that can take the focus (`tabIndex={-1}`), with what each link says; only what is to be seen now.
   */
  readonly to: readonly (readonly [id: string, text: string])[]
}

/**
 * The first links of a page, seen when they have the focus. The focus moves without a change of the address: that holds
 * the View, or the scene, and no more. Without JavaScript they are links to fragments.
 */
export function SkipLinks({ to }: SkipLinksProps) {
  return to.map(([id, text]) => (
    <PlainLink key={id} className="skip" href={`#${id}`} follow={() => document.getElementById(id)?.focus()}>
      {text}
    </PlainLink>
  ))
}
