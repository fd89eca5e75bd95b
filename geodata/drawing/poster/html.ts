import { element, type Markup } from './xml'

/** Unlike in XML, an empty element needs an end tag in HTML. */
export function html(name: string, attributes: Parameters<typeof element>[1], ...children: readonly Markup[]): Markup {
  const written = element(name, attributes, ...children)
  return written.endsWith('/>') ? (`${written.slice(0, -2)}></${name}>` as Markup) : written
}
