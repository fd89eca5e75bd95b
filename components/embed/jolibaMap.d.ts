import type { DetailedHTMLProps, HTMLAttributes } from 'react'

interface JolibaMapAttributes extends HTMLAttributes<HTMLElement> {
  readonly view?: string
  readonly theme?: string
  readonly ui?: string
  readonly story?: string
  readonly scene?: string
  readonly lock?: string
  readonly start?: string
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Defined by /embed.js (components/embed/script/element.ts). */
      'joliba-map': DetailedHTMLProps<JolibaMapAttributes, HTMLElement>
    }
  }
}
