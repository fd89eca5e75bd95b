import { FOLDER } from '@/geodata/domain/site/folder'

/*
 * What is stored in the browser, and where. Each build has two caches: `visited`, which holds the last pages that were
 * read, and `kept`, which holds what is kept on purpose. Files whose names change with their contents are in one cache
 * for all builds, so that a new build downloads only what has changed.
 */

/** A build: its pages, scripts and data belong together. */
export interface Build {
  /** Named in every page. */
  readonly build: string
  /** Languages of the site. */
  readonly languages: readonly string[]
  /** The address of the list of what there is to keep. */
  readonly list: string
}

/**
 * A set of addresses to keep: the essentials, which the worker keeps by itself, or everything, which a reader wants.
 */
export type Group = 'first' | 'whole'

/** What there is to keep. */
export interface KeepList {
  readonly build: string
  /** Hashed files of the build, with their sizes in bytes as transferred. */
  readonly parts: readonly (readonly [address: string, bytes: number])[]
  readonly languages: Readonly<Record<string, { readonly first: Contents; readonly whole: Contents & Sizes }>>
}

/** Addresses to keep. */
export interface Contents {
  readonly pages: readonly string[]
  readonly data: readonly string[]
}

/** With all parts; in bytes. */
export interface Sizes {
  /** As transferred. */
  readonly bytes: number
  /** As stored by the browser, which does not compress. */
  readonly stored: number
}

/** Folders of files at one host share its caches. */
const SITE = `joliba${FOLDER}-`

export const PARTS_CACHE = `${SITE}parts`

export function visitedCache(build: string): string {
  return `${SITE}${build}-visited`
}

export function keptCache(build: string): string {
  return `${SITE}${build}-kept`
}

/** The build whose cache this is; null for other caches, also of other sites at this host. */
export function buildOfCache(name: string): string | null {
  return name.startsWith(SITE) ? (/^(.+)-(?:visited|kept)$/.exec(name.slice(SITE.length))?.[1] ?? null) : null
}

/** So many of the pages that were merely read are stored. */
export const MOST_VISITED = 60

/** The entry of the cache that says that a group is complete. */
export function markOf(language: string, group: Group): string {
  return `/kept/${language}/${group}`
}

/** The language and group of such an entry. */
export function markedBy(path: string): { readonly language: string; readonly group: Group } | null {
  const [, language, group] = /^\/kept\/([a-z]+)\/(first|whole)$/.exec(path) ?? []
  return language && (group === 'first' || group === 'whole') ? { language, group } : null
}

const PART = /\/?_next\/static\/[\w~.@/-]+\.(?:js|css|woff2|json)|static\/chunks\/[\w~.-]+\.(?:js|css)/g

/**
 * Addresses of the hashed files that a page, script or style sheet names; `nomodule` scripts are for no browser with
 * workers.
 */
export function partsIn(text: string): string[] {
  const named = text.replace(/<script[^>]*\bnomodule\b[^>]*>/gi, '').match(PART) ?? []
  return [...new Set(named.map((one) => `/_next/${one.slice(one.indexOf('static/'))}`))]
}

/** Whether a path is a window of a talk, in which nothing is announced: stage, speaker view, rehearsal. */
export function isTalk(path: string): boolean {
  return /\/[a-z]+\/(?:present\/[^/]+(?:\/speaker)?|stories\/shared|studio\/present)\/?$/.test(path)
}
