'use client'

import type { ComponentProps, MouseEvent } from 'react'

/** Whether a click follows a link here, rather than in a new tab or window. */
export function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}

/**
 * A link that works without JavaScript and otherwise calls `follow` instead of loading the page. Clicks for a new tab
 * or window are left to the browser.
 */
export function PlainLink({ follow, href, ...link }: ComponentProps<'a'> & { href: string; follow: () => void }) {
  const onClick = (click: MouseEvent) => {
    if (!isPlain(click)) return
    click.preventDefault()
    follow()
  }
  return <a {...link} href={href} onClick={onClick} />
}
