'use client'

import type { ComponentProps, MouseEvent } from 'react'

/**
 * A link that works without JavaScript and otherwise calls `follow` instead of loading the page. Clicks for a new tab
 * or window are left to the browser.
 */
export function PlainLink({ follow, href, ...link }: ComponentProps<'a'> & { href: string; follow: () => void }) {
  const onClick = (click: MouseEvent) => {
    if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    click.preventDefault()
    follow()
  }
  return <a {...link} href={href} onClick={onClick} />
}
