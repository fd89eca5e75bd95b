import type { DetailedHTMLProps, HTMLAttributes } from 'react'

interface JolibaMapAttributes extends HTMLAttributes<HTMLElement> {
  readonly view?: string
  readonly theme?: string
  readonly ui?: string
  readonly story?: string
  readonly scene?: string
  readonly lock?: string
  readonly start?: string
  readonly note?: string
  readonly byline?: string
  readonly text?: string
  readonly accent?: string
  readonly v?: string
}

/** The custom element that components/pages/embed/script/element.ts defines. */
export interface JolibaMapElement extends HTMLElement {
  next(): void
  previous(): void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Defined by /embed.js (components/pages/embed/script/element.ts). */
      'joliba-map': DetailedHTMLProps<JolibaMapAttributes, JolibaMapElement>
    }
  }
}
