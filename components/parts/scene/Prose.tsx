import { Fragment, type ReactNode } from 'react'
import type { Cited, Paragraph } from '@/geodata/domain/story/story'

interface ProseProps {
  readonly paragraphs: readonly Paragraph[]
  /** Renders the reference mark of a citation; without it there are none. `at` is unique within a text. */
  readonly mark?: (cited: Cited, at: string) => ReactNode
}

/** A scene's text or notes. */
export function Prose({ paragraphs, mark = () => null }: ProseProps) {
  return paragraphs.map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text of a scene never changes.
    <p key={i}>{inlines(paragraph, mark, String(i + 1))}</p>
  ))
}

function inlines(paragraph: Paragraph, mark: NonNullable<ProseProps['mark']>, at: string): ReactNode {
  return paragraph.map((inline, i) => {
    const here = `${at}-${i + 1}`
    if (inline.kind === 'text') return inline.text
    if (inline.kind === 'citation') return <Fragment key={here}>{mark(inline, here)}</Fragment>
    if (inline.kind === 'link')
      return (
        <a key={here} href={inline.address} rel="noopener">
          {inlines(inline.children, mark, here)}
        </a>
      )
    const Element = inline.kind === 'strong' ? 'strong' : 'em'
    return <Element key={here}>{inlines(inline.children, mark, here)}</Element>
  })
}
