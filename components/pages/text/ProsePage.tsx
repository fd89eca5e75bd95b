import type { ReactNode } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Block, Inline, Prose } from '@/geodata/domain/story/prose'
import { values } from '@/geodata/domain/summary/coverage'
import type { Translate } from '../../language/translate'
import { Page } from '../../parts/site/Page'
import styles from './About.module.css'
import { AboutTable } from './AboutTable'

interface ProsePageProps {
  readonly atlas: Atlas
  readonly prose: Prose
  /** The path below the language, with a leading slash. */
  readonly path: string
  readonly t: Translate
}

/** A page about the atlas: its written text, with numbers and tables from the data. */
export function ProsePage({ atlas, prose: { title, lead, sections, language }, path, t }: ProsePageProps) {
  const counted = values(atlas)
  const inline = (one: Inline, key: number): ReactNode => {
    switch (one.kind) {
      case 'text':
        return one.text
      case 'value':
        return t('about.number', { count: counted[one.name] })
      case 'emphasis':
        return <em key={key}>{one.children.map(inline)}</em>
      case 'strong':
        return <strong key={key}>{one.children.map(inline)}</strong>
      case 'link':
        return (
          <a key={key} href={one.to.startsWith('/') ? `/${language}${one.to}` : one.to}>
            {one.children.map(inline)}
          </a>
        )
    }
  }
  const block = (one: Block, key: number): ReactNode => {
    switch (one.kind) {
      case 'paragraph':
        return <p key={key}>{one.inlines.map(inline)}</p>
      case 'list':
        return (
          <ul key={key}>
            {one.items.map((item, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is as it was written and never changes
              <li key={i}>{item.map(inline)}</li>
            ))}
          </ul>
        )
      case 'table':
        return <AboutTable key={key} name={one.name} atlas={atlas} language={language} t={t} />
    }
  }
  return (
    <Page language={language} t={t} path={path}>
      <h1>{title}</h1>
      <div className={styles.prose}>{lead.map(block)}</div>
      <nav className={styles.contents} aria-label={t('about.contents')}>
        <ul>
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, heading, blocks }) => (
        <section key={id} className={styles.prose} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {blocks.map(block)}
        </section>
      ))}
    </Page>
  )
}
