import type { Status } from '@/geodata/domain/schema/term'
import { partTransform, signOf } from '@/geodata/drawing/mark/outline'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import styles from './KindMark.module.css'

interface KindMarkProps {
  readonly kind: string
  /** Of the event; a kind by itself is drawn like one that is reported. */
  readonly status?: Status
  /** The kind in words, with the status where no word beside the sign says it, for those who do not see it. */
  readonly label?: string
  readonly size?: number
}

/** The sign of a kind of event, or of an event: the shape says the kind, the outline the status. A plain dot for a kind that has no sign yet. */
export function KindMark({ kind, status = 'reported', label = '', size = 14 }: KindMarkProps) {
  return (
    <svg
      className={styles.mark}
      data-kind={kind}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden={label === ''}
      // A page has hundreds of signs: as markup they are no elements for React to make and to keep.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own shapes, the label escaped by geodata/drawing/poster/xml.
      dangerouslySetInnerHTML={{ __html: `${titleOf(label)}${signMarkup(kind, status)}` }}
    />
  )
}

function titleOf(label: string): string {
  return label && element('title', {}, escaped(label))
}

const drawn = new Map<string, Markup>()

/** The inside of the sign's SVG, 16 by 16; drawn once for each kind and status. */
export function signMarkup(kind: string, status: Status): Markup {
  const key = `${kind} ${status}`
  const markup = drawn.get(key) ?? together(signOf(kind, status).map(partMarkup))
  drawn.set(key, markup)
  return markup
}

function partMarkup(part: ReturnType<typeof signOf>[number]): Markup {
  return element('path', {
    d: part.d,
    transform: partTransform(part),
    class: part.line === null ? null : styles.line,
    'stroke-width': part.line,
  })
}
