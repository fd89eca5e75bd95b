import type { ReactNode } from 'react'
import type { Messages } from 'use-intl'
import type { AtlasEvent, Config } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import { MessagesProvider } from '../../language/MessagesProvider'
import type { Translate } from '../../language/translate'
import { statusSummary } from '../../parts/event/statusWords'
import { Page } from '../../parts/site/Page'
import { Builder } from '../../parts/widget/Builder'
import { EVENTS, METHODS } from '../../parts/widget/message'
import type { EmbedOptions } from '../../parts/widget/options'
import { ControlledWidget } from './ControlledWidget'
import styles from './EmbedGuide.module.css'
import { LinkedWidgets } from './LinkedWidgets'

interface EmbedGuideProps {
  readonly examples: Config['examples']
  readonly language: Language
  readonly t: Translate
  readonly messages: Messages
  readonly view: View
  /** The story scene to embed instead of a View; the View is then the scene's. */
  readonly storyScene: EmbedOptions['storyScene']
  /** The path of that scene, below the language. */
  readonly path: string | null
  /** Title of what is embedded. */
  readonly title: string
  /** For the example of a news article. */
  readonly event: AtlasEvent | undefined
  /** For the example of an article that controls its map. */
  readonly steps: readonly AtlasEvent[]
  readonly story: Story | undefined
}

/** The guide for editors: the builder, live examples, and the messages between a widget and its host page. */
export function EmbedGuide({
  examples,
  language,
  t,
  messages,
  view,
  storyScene,
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
      <MessagesProvider language={language} messages={messages}>
        <Section id="builder" title={t('embedGuide.builder')}>
          <p>
            {t('embedGuide.chooseView')}{' '}
            <a href={`/${language}${query ? `?${query}` : ''}`}>{t('embedGuide.toExplorer')}</a>
          </p>
          <Builder language={language} view={view} storyScene={storyScene} path={path} title={title} />
        </Section>
        <Section id="examples" title={t('embedGuide.examples')}>
          <div className={styles.examples}>
            {event && (
              <Example title={t('embedGuide.newsroom')} className={styles.newsroom}>
                <p>
                  <strong>{event.title[language]}</strong>
                </p>
                <p>{statusSummary(event, language, t)}</p>
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
                      <strong>{step.title[language]}.</strong> {statusSummary(step, language, t)}
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
              <LinkedWidgets language={language} time={examples.times[0]} />
            </Example>
            <Example title={t('embedGuide.driven')}>
              <p>{t('embedGuide.drivenHint')}</p>
              <ControlledWidget language={language} times={examples.times} />
            </Example>
          </div>
        </Section>
      </MessagesProvider>
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
