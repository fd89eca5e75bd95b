import { useTranslations } from 'use-intl'
import type { Finding } from '@/geodata/domain/draft/checkDraft'
import type { Draft, DraftScene } from '@/geodata/domain/draft/draft'
import { sceneExtent } from '@/geodata/domain/draft/duration'
import {
  removePicture,
  type SceneField,
  setFocus,
  setPicture,
  setPictureAlt,
  setPictureCredit,
  setPlanned,
  setSceneText,
  setSelectionKind,
} from '@/geodata/domain/draft/edits'
import { sceneView } from '@/geodata/domain/draft/toStory'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { viewWords } from '../../parts/poster/viewWords'
import { useSetting } from '../../view/useExplorer'
import { ExtentNote } from './ExtentNote'
import styles from './Fields.module.css'
import { Findings } from './Findings'
import { MarkdownField } from './MarkdownField'
import { PlannedField } from './PlannedField'
import { PictureField } from './pictures/PictureField'
import { SelectionChoice } from './SelectionChoice'
import type { Edit } from './useEditing'
import { useNamed } from './useNamed'

interface SceneFormProps {
  readonly draft: Draft
  readonly scene: DraftScene
  /** The languages that are shown. */
  readonly shown: readonly Language[]
  readonly edit: Edit
  /** Ends the typing in a field. */
  readonly settle: () => void
  /** Splits the scene at a position in its text of a language. */
  readonly split: (language: Language, at: number) => void
  /** About the scene. */
  readonly findings: readonly Finding[]
  readonly readOnly: boolean
}

/** What a scene says, in each shown language, and which events it shows. */
export function SceneForm({ draft, scene, shown, edit, settle, split, findings, readOnly }: SceneFormProps) {
  const { atlas } = useSetting()
  const named = useNamed(draft)
  return (
    <>
      <Findings findings={findings} field="view" languages={[null]} />
      <Findings findings={findings} field="annotations" languages={[null, ...shown]} />
      <div className={styles.languages} data-columns={shown.length}>
        {shown.map((language, i) => (
          <Texts
            key={language}
            {...{ draft, scene, language, edit, settle, findings, readOnly }}
            alsoOfAll={i === 0}
            split={(at) => split(language, at)}
          />
        ))}
      </div>
      <PictureField
        picture={scene.picture}
        record={draft.pictures.find(({ id }) => id === scene.picture?.id)}
        languages={shown}
        named={named}
        add={(record) => edit((now) => setPicture(now, scene.id, record))}
        remove={() => edit((now) => removePicture(now, scene.id))}
        setAlt={(alt) => edit((now) => setPictureAlt(now, scene.id, alt), `${scene.id} alt`)}
        setCredit={(credit) =>
          edit((now) => setPictureCredit(now, scene.picture?.id ?? '', credit), `${scene.picture?.id} credit`)
        }
        readOnly={readOnly}
      />
      <Findings findings={findings} field="picture" languages={[null, ...shown]} />
      <Focus scene={scene} set={(focus) => edit((now) => setFocus(now, scene.id, focus))} readOnly={readOnly} />
      <Findings findings={findings} field="focus" languages={[null]} />
      <SelectionChoice
        scene={scene}
        choose={(kind) => edit((now) => setSelectionKind(now, scene.id, kind, atlas))}
        readOnly={readOnly}
      />
      <PlannedField
        scene={scene}
        spoken={sceneExtent(draft, scene, shown[0] ?? draft.languages[0] ?? 'en').spoken}
        plan={(seconds) => edit((now) => setPlanned(now, scene.id, seconds), `${scene.id} planned`)}
        settle={settle}
        readOnly={readOnly}
      />
    </>
  )
}

interface TextsProps extends Pick<SceneFormProps, 'draft' | 'scene' | 'edit' | 'settle' | 'findings' | 'readOnly'> {
  readonly language: Language
  /** Whether findings that are the same in all languages are shown here. */
  readonly alsoOfAll: boolean
  readonly split: (at: number) => void
}

function Texts({ draft, scene, language, alsoOfAll, edit, settle, split, findings, readOnly }: TextsProps) {
  const about = { findings, languages: alsoOfAll ? [null, language] : [language] }
  const t = useTranslations()
  const { atlas, language: own } = useSetting()
  const named = useNamed(draft)
  const suggested = viewWords(atlas, sceneView(scene, atlas), { language: own, t }).title
  const set = (field: SceneField) => (text: string) =>
    edit((now) => setSceneText(now, scene.id, field, language, text), `${scene.id} ${field} ${language}`)
  const isAbout = (event: string) =>
    edit((now) => {
      const focus = now.scenes.find(({ id }) => id === scene.id)?.focus ?? []
      return focus.includes(event) ? now : setFocus(now, scene.id, [...focus, event])
    })
  return (
    <div className={styles.language}>
      <label className={styles.field} data-field="heading">
        <span className={styles.label}>{named(t('studio.heading'), language)}</span>
        <input
          lang={language}
          value={scene.heading[language] ?? ''}
          placeholder={language === own ? t('studio.headingHint', { title: suggested }) : undefined}
          readOnly={readOnly}
          onChange={({ target }) => set('heading')(target.value)}
          onBlur={settle}
        />
      </label>
      <Findings {...about} field="heading" />
      <MarkdownField
        field="text"
        label={named(t('studio.text'), language)}
        value={scene.text[language] ?? ''}
        change={set('text')}
        settle={settle}
        language={language}
        placeholder={t('studio.textHint')}
        rows={5}
        cited={isAbout}
        split={split}
        readOnly={readOnly}
      >
        <Findings {...about} field="text" />
      </MarkdownField>
      <MarkdownField
        field="notes"
        label={named(t('studio.notes'), language)}
        value={scene.notes[language] ?? ''}
        change={set('notes')}
        settle={settle}
        language={language}
        placeholder={t('studio.notesHint')}
        rows={3}
        readOnly={readOnly}
      >
        <Findings {...about} field="notes" />
      </MarkdownField>
      <ExtentNote extent={sceneExtent(draft, scene, language)} />
    </div>
  )
}

interface FocusProps {
  readonly scene: DraftScene
  readonly set: (focus: readonly string[]) => void
  readonly readOnly: boolean
}

/** The events that a scene is about, in the order in which a talk opens them. */
function Focus({ scene: { focus }, set, readOnly }: FocusProps) {
  const t = useTranslations('studio')
  const { atlas, language } = useSetting()
  if (focus.length === 0) return null
  return (
    <section className={styles.focus}>
      <h3 className={styles.label}>{t('about')}</h3>
      <ol>
        {focus.map((id) => {
          const title = eventWith(atlas, id)?.title[language] ?? t('noEventCalled', { id })
          return (
            <li key={id}>
              <span>{title}</span>
              {!readOnly && (
                <button
                  type="button"
                  className="close"
                  aria-label={t('notAbout', { title })}
                  onClick={() => set(focus.filter((one) => one !== id))}
                >
                  ×
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
