import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/components/pages/record/metadata'
import { cover } from '@/geodata/drawing/poster/cover'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

export interface StoryParams {
  readonly lang: string
  readonly slug: string
}

/** The slugs of all stories, whatever the language. */
export function storySlugs() {
  return [
    ...new Set(
      atlasSource()
        .stories()
        .map(({ slug }) => slug),
    ),
  ].map((slug) => ({ slug }))
}

/** Resolves a story and its language; 404 if it does not exist. */
export function storyAt({ lang, slug }: StoryParams) {
  const story = atlasSource()
    .stories()
    .find((one) => one.slug === slug && one.language === lang)
  if (!isOffered(lang) || !story) notFound()
  return { atlas: atlasSource().atlas(), language: lang, story }
}

/** Metadata of a story's page, or of one of its scenes, which is then on the card. */
export function storyMetadata(params: StoryParams, number: number | null): Metadata {
  const { atlas, language, story } = storyAt(params)
  const scene = number === null ? cover(story, atlas) : story.scenes[number - 1]
  const path = `/stories/${story.slug}`
  return pageMetadata({
    language,
    path: number === null ? path : `${path}/${number}`,
    title: number === null || !scene ? story.title : `${scene.heading} · ${story.title}`,
    description: story.summary,
    view: scene?.view ?? {},
    drawn: scene?.annotations ? scene.slug : null,
  })
}
