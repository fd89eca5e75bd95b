import type { ReactNode } from 'react'

interface LinkIfProps {
  /** null if there is no such page. */
  readonly href: string | null
  readonly title?: string
  readonly children: ReactNode
}

/** A link if there is a page to lead to, otherwise its text. */
export function LinkIf({ href, title, children }: LinkIfProps) {
  if (href === null) return children
  return (
    <a href={href} title={title}>
      {children}
    </a>
  )
}
