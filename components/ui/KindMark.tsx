import type { Shape, Status } from '@/geodata/domain/schema/term'
import { type KindSign, NO_KIND } from '@/geodata/drawing/mark/shape'
import { partTransform, signOf } from '@/geodata/drawing/mark/sign'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import styles from './KindMark.module.css'

/** A kind of an atlas as far as its sign. */
export interface MarkedKind extends KindSign {
  readonly id: string
}

interface KindMarkProps {
  /** Any kind, where only the status is shown. */
  readonly kind?: MarkedKind | undefined
  /** Of the event; a kind by itself is drawn like one that is reported. */
  readonly status?: Status
  /** The kind in words, with the status where no word beside the sign says it, for those who do not see it. */
  readonly label?: string
  readonly size?: number
}

/** The sign of a kind of event, or of an event: the shape says the kind, the outline the status. */
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
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own shapes, the label escaped by geodata/drawing/poster/xml.
      dangerouslySetInnerHTML={{ __html: `${titleOf(label)}${signMarkup(kind.shape, status)}` }}
    />
  )
}

const ANY_KIND: MarkedKind = { id: '', ...NO_KIND }

/** The class of a sign's SVG: it gives the colour, which follows the theme. */
export function signClass({ colour }: KindSign): string {
  return `${styles.mark} ${styles[colour]}`
}

function titleOf(label: string): string {
  return label && element('title', {}, escaped(label))
}

const drawn = new Map<string, Markup>()

/** The inside of the sign's SVG, 16 by 16; drawn once for each shape and status. */
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
