import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { Select } from '../../ui/Select'
import { useHydrated } from '../../ui/useHydrated'
import styles from './Builder.module.css'
import type { EmbedOptions } from './options'
import type { Choice, Choices } from './subjectChoices'
import type { useChoices } from './useChoices'

/** The content of a widget: a View, or a story's scene, whose page has the address `path`. */
export interface Subject {
  readonly view: View
  readonly storyScene: EmbedOptions['storyScene']
  /** The path of the scene's page below the language; null for the explorer. */
  readonly path: string | null
}

interface SubjectChoiceProps {
  readonly lists: ReturnType<typeof useChoices>
  /** The initial content of the builder. */
  readonly given: Subject
  readonly chosen: Subject
  readonly choose: (subject: Subject) => void
}

const SORTS = ['view', 'story', 'event', 'place'] as const

/** Selects for the content: what the page showed, a scene of a story, an event or a place. */
export function SubjectChoice({ lists: { choices, failed, again }, given, chosen, choose }: SubjectChoiceProps) {
  const t = useTranslations('embedGuide.choice')
  const hydrated = useHydrated()
  if (failed)
    return (
      <p className={styles.hint} role="alert">
        {t('failed')}{' '}
        <button type="button" className="button" onClick={again}>
          {t('retry')}
        </button>
      </p>
    )
  const first = (sort: (typeof SORTS)[number]): Subject => {
    if (!choices || sort === 'view') return given
    if (sort === 'story') return scene(choices, choices.stories[0]?.id ?? '', '') ?? given
    const [record] = sort === 'event' ? choices.events : choices.places
    return record ? shown(choices, record) : given
  }
  const sort = sortOf(given, chosen, choices)
  return (
    <>
      <label>
        {t('shows')}
        <Select
          value={sort}
          disabled={!hydrated || !choices}
          choose={(one) => choose(first(SORTS.find((known) => known === one) ?? 'view'))}
        >
          {SORTS.filter((one) => one !== 'story' || !choices || choices.stories.length > 0).map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </Select>
      </label>
      {choices && sort === 'story' && <StoryChoice choices={choices} chosen={chosen} choose={choose} />}
      {choices && (sort === 'event' || sort === 'place') && (
        <ListChoice
          label={t(sort === 'event' ? 'whichEvent' : 'whichPlace')}
          list={sort === 'event' ? choices.events : choices.places}
          value={chosen.view[sort] ?? ''}
          choose={(record) => choose(shown(choices, record))}
        />
      )}
    </>
  )
}

function StoryChoice({
  choices,
  chosen,
  choose,
}: Pick<SubjectChoiceProps, 'chosen' | 'choose'> & { readonly choices: Choices }) {
  const t = useTranslations('embedGuide.choice')
  const story = choices.stories.find(({ id }) => id === chosen.storyScene?.story) ?? choices.stories[0]
  const take = (slug: string, place: string) => {
    const subject = scene(choices, slug, place)
    if (subject) choose(subject)
  }
  return (
    <>
      <ListChoice
        label={t('whichStory')}
        list={choices.stories}
        value={story?.id ?? ''}
        choose={({ id }) => take(id, '')}
      />
      <ListChoice
        label={t('whichScene')}
        list={story?.scenes ?? []}
        value={chosen.storyScene?.scene ?? story?.scenes[0]?.id ?? ''}
        choose={({ id }) => take(story?.id ?? '', id)}
      />
    </>
  )
}

function ListChoice<One extends Pick<Choice, 'id' | 'name'>>({
  label,
  list,
  value,
  choose,
}: {
  readonly label: string
  readonly list: readonly One[]
  readonly value: string
  readonly choose: (one: One) => void
}) {
  const id = useId()
  return (
    <label htmlFor={id}>
      {label}
      <Select
        id={id}
        value={value}
        choose={(chosen) => {
          const one = list.find((known) => known.id === chosen)
          if (one) choose(one)
        }}
      >
        {list.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </label>
  )
}

/** The type of a subject; the initial one has no type, unless it is a scene. */
function sortOf(given: Subject, { storyScene, view }: Subject, choices: Choices | null): (typeof SORTS)[number] {
  if (storyScene) return 'story'
  if (!choices || view === given.view) return 'view'
  return view.event !== null ? 'event' : view.place !== null ? 'place' : 'view'
}

function shown({ vocabulary }: Choices, { query }: Choice): Subject {
  return { view: parseView(query, vocabulary), storyScene: null, path: null }
}

/** A scene of a story; its first if the slug is unknown. */
function scene({ stories, vocabulary }: Choices, slug: string, wanted: string): Subject | null {
  const story = stories.find(({ id }) => id === slug)
  const found = story?.scenes.find(({ id }) => id === wanted) ?? story?.scenes[0]
  if (!story || !found) return null
  return {
    view: parseView(found.query, vocabulary),
    storyScene: { story: slug, scene: found.id },
    path: `/stories/${slug}/${story.scenes.indexOf(found) + 1}`,
  }
}
