import type { Shape, Status } from '@/geodata/domain/schema/term'
import { type KindSign, NO_KIND } from '@/geodata/drawing/mark/shape'
import { partTransform, signOf } from '@/geodata/drawing/mark/sign'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import styles from './KindMark.module.css'

/** A kind with its sign. */
export interface MarkedKind extends KindSign {
  readonly id: string
}

interface KindMarkProps {
  /** Any kind, if only the status matters. */
  readonly kind?: MarkedKind | undefined
  /** The status of the event; a kind alone is drawn as reported. */
  readonly status?: Status
  /** Accessible name: the kind, and the status if no text beside states it. */
  readonly label?: string
  readonly size?: number
}

/** The sign of a kind or event: the shape is the kind, the outline the status. */
export function KindMark({ kind = ANY_KIND, status = 'reported', label = '', size = 14 }: KindMarkProps) {
  return (
    <svg
      className={signClass(kind)}
      data-kind={kind.id}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden={label === ''}
      // A page has hundreds of signs: as markup they are no elements for React to make and to keep.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own shapes, the label escaped (drawing/poster/xml)
      dangerouslySetInnerHTML={{ __html: `${titleOf(label)}${signMarkup(kind.shape, status)}` }}
    />
  )
}

const ANY_KIND: MarkedKind = { id: '', ...NO_KIND }

/** The class of a sign's SVG, which sets its colour for the theme. */
export function signClass({ colour }: KindSign): string {
  return `${styles.mark} ${styles[colour]}`
}

function titleOf(label: string): string {
  return label && element('title', {}, escaped(label))
}

const drawn = new Map<string, Markup>()

/** The content of a sign's SVG, 16 by 16; cached by shape and status. */
export function signMarkup(shape: Shape, status: Status): Markup {
  const key = `${shape} ${status}`
  const markup = drawn.get(key) ?? together(signOf(shape, status).map(partMarkup))
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
