import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { footnotes, sameNote } from '@/geodata/domain/story/footnote'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import { poster } from '@/geodata/drawing/poster/poster'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { posterWords } from '../../parts/poster/viewWords'
import { Footnotes } from '../../parts/scene/Footnotes'
import { Prose } from '../../parts/scene/Prose'
import { ORIGIN } from '../../ui/origin'
import { QrCode } from '../../ui/QrCode'
import styles from './Handout.module.css'

interface HandoutProps {
  readonly atlas: Atlas
  readonly ground: PackedGround
  readonly story: Story
  readonly language: Language
  readonly t: Translate
  /** Version of the data. */
  readonly version: string
  /** Whether to print the speaker's notes too. */
  readonly notes: boolean
}

/** A printed story: one scene per page, with map, sources and address. Needs no JavaScript. */
export function Handout({ story, language, t, notes, ...rest }: HandoutProps) {
  const address = `/${language}/present/${story.slug}`
  return (
    <main className={styles.handout}>
      <header className={styles.bar}>
        <h1>{story.title}</h1>
        <p>{t('present.howToPrint')}</p>
        <p>
          <a href={`${address}?print${notes ? '' : '&notes=1'}`}>
            {t(notes ? 'present.noNotes' : 'present.withNotes')}
          </a>{' '}
          · <a href={`/${language}/stories/${story.slug}`}>{t('present.read')}</a> ·{' '}
          <a href={address}>{t('story.present')}</a>
        </p>
      </header>
      {story.scenes.map((scene) => (
        <Sheet key={scene.slug} story={story} scene={scene} language={language} t={t} notes={notes} {...rest} />
      ))}
    </main>
  )
}

function Sheet({ atlas, ground, story, scene, language, t, version, notes }: HandoutProps & { readonly scene: Scene }) {
  const { number, heading } = scene
  const address = `${ORIGIN}/${language}/stories/${story.slug}/${number}`
  const id = `scene-${number}`
  const cited = footnotes(scene.text, atlas)
  const drawing = poster(atlas, scene.view, {
    ground: preparedGround(ground),
    language,
    width: 900,
    height: notes ? 480 : 640,
    theme: 'print',
    words: posterWords(atlas, scene.view, { language, t, version }),
    parts: scene.view.compare ? ['title', 'scale'] : ['legend', 'tray', 'kinds', 'scale'],
    id: `poster-${number}`,
    ...(scene.annotations ? { annotations: scene.annotations } : {}),
  })
  return (
    <section className={styles.sheet} aria-labelledby={`heading-${number}`} data-notes={notes || undefined}>
      <header className={styles.head}>
        <div>
          <p className={styles.story}>
            {story.title} · {t('story.scene', { number, count: story.scenes.length })}
          </p>
          <h2 id={`heading-${number}`}>{heading}</h2>
        </div>
        <QrCode className={styles.qr} text={address} label={t('share.qr', { address })} tooLong={t('share.tooLong')} />
      </header>
      <div
        className={styles.poster}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, every text in it escaped by geodata/drawing/poster/xml.
        dangerouslySetInnerHTML={{ __html: drawing }}
      />
      <div className={styles.text}>
        <Prose
          paragraphs={scene.text}
          mark={(mark) => {
            const note = cited.find((one) => sameNote(one.cited, mark))
            return note ? <sup>{note.number}</sup> : null
          }}
        />
      </div>
      {notes && (
        <div className={styles.notes}>
          <h3>{t('present.notes')}</h3>
          <Prose paragraphs={scene.notes} />
        </div>
      )}
      <div className={styles.sources}>
        <Footnotes atlas={atlas} notes={cited} id={id} language={language} t={t} />
        <p className={styles.address}>
          <span>
            {t('site.name')} · {dateWords(story.date, language, t)} · {address}
          </span>
          <bdi>
            {number} / {story.scenes.length}
          </bdi>
        </p>
      </div>
    </section>
  )
}
