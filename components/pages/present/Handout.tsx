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
import { ScenePicture } from '../../parts/scene/ScenePicture'
import { signature } from '../../parts/scene/signature'
import { SITE, type StoryHome } from '../../parts/scene/storyHome'
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
  /** Where the story is, if not on the site. */
  readonly home?: StoryHome
}

/**
 * A printed story: one scene per page, with map, sources and address; the first also introduces it. Needs no
 * JavaScript.
 */
export function Handout({ story, language, t, notes, home = SITE, ...rest }: HandoutProps) {
  const read = home.read(story)
  const studio = home.studio('')
  return (
    <main className={styles.handout}>
      <header className={styles.bar}>
        <h1>{story.title}</h1>
        <p>{t('present.howToPrint')}</p>
        <p>
          <a href={home.handout(story, !notes)}>{t(notes ? 'present.noNotes' : 'present.withNotes')}</a> ·{' '}
          {read !== null && <a href={read}>{t('present.read')}</a>}
          {read !== null && ' · '}
          <a href={home.stage(story)}>{t('story.present')}</a>
          {studio !== null && (
            <>
              {' · '}
              <a href={studio}>{t('ownStory.studio')}</a>
            </>
          )}
        </p>
      </header>
      {story.scenes.map((scene) => (
        <Sheet
          key={scene.slug}
          story={story}
          scene={scene}
          language={language}
          t={t}
          notes={notes}
          home={home}
          {...rest}
        />
      ))}
    </main>
  )
}

function Sheet({
  atlas,
  ground,
  story,
  scene,
  language,
  t,
  version,
  notes,
  home = SITE,
}: HandoutProps & { readonly scene: Scene }) {
  const { number, heading } = scene
  const address = home.printed(story, number)
  const id = `scene-${number}`
  const cited = footnotes(scene.text, atlas)
  const signed = signature(story, language, t)
  const introduces = number === 1 && Boolean(story.summary || signed)
  const drawing = poster(home.shown(atlas, scene), scene.view, {
    ground: preparedGround(ground),
    language,
    width: 900,
    // Room for the summary.
    height: (notes ? 480 : 640) - (introduces ? 60 : 0),
    theme: 'print',
    words: posterWords(home.shown(atlas, scene), scene.view, { language, t, version }),
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
        {address !== null && (
          <QrCode
            className={styles.qr}
            text={address}
            label={t('share.qr', { address })}
            tooLong={t('share.tooLong')}
          />
        )}
      </header>
      {introduces && (
        <div>
          {story.summary && <p className={styles.about}>{story.summary}</p>}
          {signed && <p className={styles.by}>{signed}</p>}
        </div>
      )}
      <div
        className={styles.poster}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped (drawing/poster/xml)
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
        {scene.picture && <ScenePicture {...scene.picture} />}
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
            {[home.kind === 'site' && t('site.name'), story.date && dateWords(story.date, language, t), address]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <bdi>
            {number} / {story.scenes.length}
          </bdi>
        </p>
      </div>
    </section>
  )
}
