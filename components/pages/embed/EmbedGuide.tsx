import type { ReactNode } from 'react'
import type { Messages } from 'use-intl'
import type { AtlasEvent, Config } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { Words } from '../../language/Words'
import { toldWords } from '../../parts/event/status'
import { Page } from '../../parts/site/Page'
import { Builder } from '../../parts/widget/Builder'
import { EVENTS, METHODS } from '../../parts/widget/message'
import type { EmbedOptions } from '../../parts/widget/options'
import { Driven } from './Driven'
import styles from './EmbedGuide.module.css'
import { Talking } from './Talking'

interface EmbedGuideProps {
  readonly examples: Config['examples']
  readonly language: Language
  readonly t: Translate
  readonly messages: Messages
  readonly view: View
  /** The scene of a story that takes the place of the View, which is the scene's then. */
  readonly told: EmbedOptions['told']
  /** What follows the language in the address of that scene. */
  readonly path: string | null
  /** What is to be embedded, in words. */
  readonly title: string
  /** For the news article. */
  readonly event: AtlasEvent | undefined
  /** For the article that leads its map. */
  readonly steps: readonly AtlasEvent[]
  readonly story: Story | undefined
}

/**
 * How editors carry a map into a page of their own: the builder, live examples, and what a widget and its page say to
 * each other.
 */
export function EmbedGuide({
  examples,
  language,
  t,
  messages,
  view,
  told,
  path,
  title,
  event,
  steps,
  story,
}: EmbedGuideProps) {
  const query = formatView(view)
  return (
    <Page language={language} t={t} path="/embed-guide" query={query}>
      <h1>{t('embedGuide.title')}</h1>
      <p>{t('embedGuide.intro')}</p>
      <p>{t('embedGuide.promise')}</p>
      <Words language={language} messages={messages}>
        <Section id="builder" title={t('embedGuide.builder')}>
          <p>
            {t('embedGuide.chooseView')}{' '}
            <a href={`/${language}${query ? `?${query}` : ''}`}>{t('embedGuide.toExplorer')}</a>
          </p>
          <Builder language={language} view={view} told={told} path={path} title={title} />
        </Section>
        <Section id="examples" title={t('embedGuide.examples')}>
          {event && (
            <Example title={t('embedGuide.newsroom')} className={styles.newsroom}>
              <p>
                <strong>{event.title[language]}</strong>
              </p>
              <p>{toldWords(event, language, t)}</p>
              <joliba-map lang={language} view={`event=${event.id}`} ui="link" />
              <p className={styles.hint}>{t('embedGuide.newsroomHint')}</p>
            </Example>
          )}
          <Example title={t('embedGuide.course')} className={styles.course}>
            <p>
              <strong>{t('embedGuide.courseTitle')}</strong>
            </p>
            <p>{t('embedGuide.courseText')}</p>
            <joliba-map lang={language} ui="title,legend,timeline,link" />
          </Example>
          <Example title={t('embedGuide.blog')} className={styles.blog}>
            <p>{t('embedGuide.blogText')}</p>
            <joliba-map lang={language} theme="dark" view={examples.view} lock="" />
          </Example>
          {story && (
            <Example title={t('embedGuide.story')}>
              <joliba-map lang={language} story={story.slug} />
            </Example>
          )}
          <Example title={t('embedGuide.article')}>
            <p className={styles.hint}>{t('embedGuide.articleHint')}</p>
            <div className={styles.article}>
              <joliba-map id="article-map" lang={language} ui="title,link" />
              <div>
                {steps.map((step) => (
                  <p key={step.id} data-joliba-view={`event=${step.id}`} data-joliba-for="article-map">
                    <strong>{step.title[language]}.</strong> {toldWords(step, language, t)}
                  </p>
                ))}
                <p className={styles.buttons}>
                  <button type="button" className="button" data-joliba-view="" data-joliba-for="article-map">
                    {t('embedGuide.driveAll')}
                  </button>
                </p>
              </div>
            </div>
          </Example>
          <Example title={t('embedGuide.talking')}>
            <p>{t('embedGuide.talkingHint')}</p>
            <Talking language={language} time={examples.times[0]} />
          </Example>
          <Example title={t('embedGuide.driven')}>
            <p>{t('embedGuide.drivenHint')}</p>
            <Driven language={language} times={examples.times} />
          </Example>
        </Section>
      </Words>
      <Section id="messages" title={t('embedGuide.speak')}>
        <p>{t('embedGuide.speakIntro')}</p>
        <Said title={t('embedGuide.method')} does={t('embedGuide.does')}>
          {METHODS.map((name) => [name, t(`embedGuide.methods.${name}`)])}
        </Said>
        <Said title={t('embedGuide.event')} does={t('embedGuide.does')}>
          {EVENTS.map((name) => [name, t(`embedGuide.events.${name}`)])}
        </Said>
      </Section>
      <script src="/embed.js" async />
    </Page>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="page-section" aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Example({
  title,
  className = '',
  children,
}: {
  title: string
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <article className={`${styles.example} ${className}`}>
      <h3>{title}</h3>
      {children}
    </article>
  )
}

function Said({ title, does, children }: { title: string; does: string; children: readonly (readonly string[])[] }) {
  return (
    <div className={styles.room}>
      <table className={styles.said}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{does}</th>
          </tr>
        </thead>
        <tbody>
          {children.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
