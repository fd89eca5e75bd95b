import { LANGUAGES, type Language } from '../language/language'
import type { Fault } from '../read/fault'
import { type ProseDocument, readProse } from '../read/prose'
import type { DataFiles } from '../read/read'
import { type Block, type Inline, PROSE } from '../story/prose'
import { spacingSlips } from './spacing'

/** Every fault in the texts about the site: form, spacing, and differences in content between languages. */
export function proseFaults(files: DataFiles, languages: readonly Language[] = LANGUAGES): Fault[] {
  return PROSE.flatMap((name) => {
    const documents = languages.flatMap((language): (ProseDocument & { text: string })[] => {
      const file = `about/${name}.${language}.md`
      const text = files[file]
      return text === undefined ? [] : [{ ...readProse(file, text, name, language), text }]
    })
    const missing = languages
      .filter((language) => files[`about/${name}.${language}.md`] === undefined)
      .map((language) => fault(`about/${name}.${language}.md`, 1, 'is missing; every language has this text'))
    const [first, ...others] = documents
    return [
      ...missing,
      ...documents.flatMap(({ file, slips, text, prose }) => [
        ...slips.map(({ line, message }) => fault(file, line, message)),
        ...spacingSlips(text, prose.language).map(({ at, message }) =>
          fault(file, text.slice(0, at).split('\n').length, message),
        ),
      ]),
      ...(first ? others.flatMap((other) => differences(first, other)) : []),
    ]
  })
}

/** The first section whose anchor or counted values differ between two languages. */
function differences(first: ProseDocument, other: ProseDocument): Fault[] {
  const [model, found] = [first.prose.sections, other.prose.sections]
  const count = Math.max(model.length, found.length)
  for (let i = 0; i < count; i++) {
    const wanted = model[i]
    const section = found[i]
    const line = other.lines[i] ?? 1
    if (!wanted) return [fault(other.file, line, `has a section '${section?.id}' that ${first.file} lacks`)]
    if (!section) return [fault(other.file, line, `lacks the section '${wanted.id}' that ${first.file} has`)]
    if (section.id !== wanted.id) {
      return [fault(other.file, line, `found the section '${section.id}'; must be '${wanted.id}', as in ${first.file}`)]
    }
    const [should, does] = [named(wanted.blocks), named(section.blocks)]
    if (should !== does) {
      return [
        fault(other.file, line, `names ${does || 'no value'} here; must name ${should || 'none'}, as in ${first.file}`),
      ]
    }
  }
  return []
}

/** The values, tables and links of a section, sorted, because languages may order a sentence differently. */
function named(blocks: readonly Block[]): string {
  const inline = (one: Inline): string[] => {
    switch (one.kind) {
      case 'text':
        return []
      case 'value':
        return [`{${one.name}}`]
      case 'link':
        return [`(${one.to})`, ...one.children.flatMap(inline)]
      default:
        return one.children.flatMap(inline)
    }
  }
  return blocks
    .flatMap((block) => {
      if (block.kind === 'table') return [`{${block.name}}`]
      return block.kind === 'list' ? block.items.flat().flatMap(inline) : block.inlines.flatMap(inline)
    })
    .sort()
    .join(', ')
}

function fault(file: string, line: number, message: string): Fault {
  return { file, line, record: null, field: '', message }
}
