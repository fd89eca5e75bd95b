import type { Draft } from '@/geodata/domain/draft/draft'
import { withRehearsal } from '@/geodata/domain/draft/edits'
import { onTold } from './channel'
import { type Claim, claim } from './claim'
import { type KeptCard, onTermination, whyUnkept } from './database'
import {
  cardOf,
  changedCard,
  deleteVersion,
  draftWithCard,
  forgetUnkept,
  isUnkept,
  keepVersion,
  noteSaved,
  rememberUnkept,
  restoreDraft,
  stateOf,
  versionOf,
  versionsOf,
  writeDraft,
} from './drafts'
import { fileState } from './fileState'
import type { FileState, KeptStatus, SavedFile, Unkept, Version } from './kept'
import { keepMissingPictures, unkeptPicture } from './keptPictures'

/** An open draft, as far as it is known. */
export type Keeping =
  | { readonly at: 'opening' }
  | { readonly at: 'missing' }
  | {
      readonly at: 'open'
      readonly draft: Draft
      readonly status: KeptStatus
      readonly deleted: string | null
      readonly versions: readonly Version[]
      readonly file: FileState
    }

export interface Keeper {
  readonly id: string
  readonly state: () => Keeping
  readonly subscribe: (changed: () => void) => () => void
  readonly change: (draft: Draft) => void
  readonly takeOver: () => Promise<void>
  readonly keepVersion: (name: string) => Promise<Unkept | null>
  readonly returnTo: (version: string) => Promise<Draft | null>
  readonly deleteVersion: (version: string) => Promise<void>
  readonly restore: () => Promise<void>
  /** Writes what is not written yet; returns the draft, or null if there is none. */
  readonly flush: () => Promise<Draft | null>
  /** Notes that a file has the draft in that state. */
  readonly saved: (draft: Draft, file: SavedFile) => Promise<void>
  /** Writes what is not written yet, and lets others write. */
  readonly close: () => Promise<void>
}

/** Milliseconds after a change until it is written, and after the first of several. */
const SOON = 120
const LATEST = 750

/** Milliseconds until a write that failed is tried again. */
const RETRY = 5_000

/** Milliseconds in which a tab that has been overtaken hears of it. */
const TIDINGS = 60

/** Drafts that this tab is closing, until it lets go. */
const closings = new Map<string, Promise<void>>()

/** Opens a draft: keeps its changes while this tab is the one that writes it, otherwise follows the one that is. */
export function openDraft(id: string): Keeper {
  let state: Keeping = { at: 'opening' }
  /** Of the state in the database that ours follows. */
  let card: KeptCard | null = null
  let isHolding = false
  let wasLost = false
  let isClosed = false
  /** Whether there are changes that are not written. */
  let isDirty = false
  let dirtySince = 0
  let trouble: { readonly why: Unkept; readonly since: string } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> | null = null
  /** Versions that the browser could not keep. */
  const here: { readonly version: Version; readonly draft: Draft }[] = []
  const subscribers = new Set<() => void>()
  let whenDecided = () => {}
  const decided = new Promise<void>((resolve) => {
    whenDecided = resolve
  })

  const status = (): KeptStatus => {
    if (!isHolding) return { kind: 'elsewhere', lost: wasLost }
    if (trouble) return { kind: 'unkept', ...trouble }
    const picture = unkeptPicture(card?.pictures ?? [])
    if (picture) return { kind: 'unkept', ...picture }
    return { kind: isDirty || writing ? 'keeping' : 'kept' }
  }
  const show = (changed: Partial<Extract<Keeping, { at: 'open' }>> = {}) => {
    if (state.at !== 'open' || isClosed) return
    const next = { ...state, ...changed, status: status(), file: fileState(card, Date.now()) }
    if (isSame(state, next)) return
    state = next
    emit()
  }
  const emit = () => {
    for (const changed of subscribers) changed()
  }

  /** Reads what is kept; changes of ours stay. */
  const read = async () => {
    const found = await draftWithCard(id).catch(() => undefined)
    const versions = await listVersions()
    if (isClosed) return
    if (!found) {
      if (state.at === 'open') return noteGone()
      state = { at: 'missing' }
      return emit()
    }
    // Changed here meanwhile.
    if (isDirty) return show({ versions })
    if (isUnkept(id)) {
      isDirty = true
      trouble = { why: 'forbidden', since: found.card.changed }
    }
    card = found.card
    const { draft } = found
    const { deleted } = card
    if (state.at === 'open') return show({ draft, deleted, versions })
    state = { at: 'open', status: status(), file: fileState(card, Date.now()), ...{ draft, deleted, versions } }
    emit()
  }
  const listVersions = async () => {
    const kept = await versionsOf(id).catch(() => [])
    return [...here.map(({ version }) => version), ...kept]
  }
  /** The draft is no longer in the browser: removed in the list, or with all that it keeps. Here it still is. */
  const noteGone = () => {
    if (state.at === 'open' && state.deleted === null) show({ deleted: new Date().toISOString() })
  }

  const schedule = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(write, wait)
  }
  const write = (): Promise<void> => {
    clearTimeout(timer)
    writing ??= writeOnce().finally(() => {
      writing = null
      show()
    })
    return writing
  }
  const writeOnce = async () => {
    while (isDirty && isHolding && card && state.at === 'open') {
      const { draft } = state
      isDirty = false
      try {
        const written = await writeDraft(draft, card)
        if (written) {
          card = written.card
          trouble = null
          if (written.wasGone || unkeptPicture(card.pictures)) await keepMissingPictures(card.pictures)
          if (written.wasGone) show({ deleted: null })
        } else await overtaken(draft)
      } catch (error) {
        isDirty = true
        trouble = { why: whyUnkept(error), since: trouble?.since ?? card.changed }
        rememberUnkept({ draft: state.draft, card: { ...changedCard(card, state.draft), revision: card.revision } })
        schedule(RETRY)
        return
      }
    }
    // Taken over during the write.
    if (isDirty && !isHolding && state.at === 'open') await leaveToOther(state.draft)
  }
  /** Another tab has written meanwhile. Both states stay: one as the draft, the other as a version. */
  const overtaken = async (ours: Draft) => {
    await new Promise((resolve) => setTimeout(resolve, TIDINGS))
    if (!isHolding) return leaveToOther(ours)
    const theirs = await draftWithCard(id)
    if (!theirs) return
    await keepVersion(versionOf(theirs.draft, 'other'), theirs.draft)
    card = theirs.card
    isDirty = true
  }

  /** What another tab prevents this one from writing becomes a version. */
  const leaveToOther = async (ours: Draft) => {
    const last = isDirty && state.at === 'open' ? state.draft : ours
    isDirty = false
    trouble = null
    forgetUnkept(id)
    await keep('other', '', last)
    await read()
  }

  const flush = async () => {
    await decided
    do {
      await write()
      // Again, if it was changed during that write.
    } while (isDirty && isHolding && !trouble)
    return state.at === 'open' ? state.draft : null
  }

  const change = (draft: Draft) => {
    if (state.at !== 'open' || !isHolding || draft === state.draft) return
    if (!isDirty) dirtySince = Date.now()
    isDirty = true
    show({ draft })
    schedule(Math.max(Math.min(SOON, dirtySince + LATEST - Date.now()), 0))
  }

  const keep = async (kind: Version['kind'], name: string, draft: Draft): Promise<Unkept | null> => {
    const version = versionOf(draft, kind, name)
    try {
      await keepVersion(version, draft)
      return null
    } catch (error) {
      here.unshift({ version, draft })
      return whyUnkept(error)
    } finally {
      show({ versions: await listVersions() })
    }
  }

  /** What a tab that only lists drafts may do to one that is open here: delete it, restore it, add a version. */
  const checkCard = async () => {
    const found = await cardOf(id).catch(() => null)
    if (found === null || isClosed || state.at !== 'open') return
    if (!found) return noteGone()
    // The last words of a tab that did not know yet that it was taken over.
    if (found.revision !== card?.revision && !isDirty && !writing) return read()
    if (found.revision === card?.revision && !trouble) card = found
    show({ deleted: found.deleted, versions: await listVersions() })
  }
  const check = () => (isHolding && state.at === 'open' ? checkCard() : read())
  const stops = [
    onTold((told) => {
      if (told.draft !== id || isClosed) return
      if (told.kind === 'changed') check()
      if (told.kind === 'rehearsed' && state.at === 'open') change(withRehearsal(state.draft, told.seconds))
    }),
    onTermination(check),
  ]

  const hide = () => {
    if (document.visibilityState === 'hidden') write()
  }
  const minute = setInterval(show, 60_000)
  if (typeof document === 'object') {
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', write)
    stops.push(() => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', write)
    })
  }
  let claimed: Claim | null = null
  /** Changes whenever the right to write does. */
  let turn = 0
  const begin = () => {
    if (isClosed) return
    claimed = claim(id, {
      async held() {
        const mine = ++turn
        // Nothing can be changed before it is open.
        if (state.at === 'opening') isHolding = true
        await read()
        if (mine !== turn) return
        isHolding = true
        wasLost = false
        show()
        if (isDirty) schedule(0)
        whenDecided()
      },
      async busy() {
        await read()
        whenDecided()
      },
      async wanted() {
        await flush()
      },
      lost() {
        turn++
        isHolding = false
        wasLost = true
        clearTimeout(timer)
        show()
        if (isDirty && !writing && state.at === 'open') leaveToOther(state.draft)
      },
    })
  }
  const closing = closings.get(id)
  if (closing) closing.then(begin)
  else begin()

  return {
    id,
    state: () => state,
    subscribe(changed) {
      subscribers.add(changed)
      return () => subscribers.delete(changed)
    },
    change,
    async takeOver() {
      await decided
      claimed?.take()
    },
    keepVersion: async (name) => (state.at === 'open' ? keep('named', name, state.draft) : null),
    async returnTo(id) {
      const found = here.find(({ version }) => version.id === id)?.draft ?? (await stateOf(id).catch(() => undefined))
      if (!found || state.at !== 'open' || !isHolding) return null
      await keep('before', '', state.draft)
      // Taken over meanwhile.
      if (!isHolding) return null
      change(found)
      return found
    },
    async deleteVersion(version) {
      const at = here.findIndex((one) => one.version.id === version)
      if (at >= 0) here.splice(at, 1)
      else await deleteVersion({ id: version, draft: id })
      show({ versions: await listVersions() })
    },
    async restore() {
      if (state.at !== 'open') return
      await restoreDraft(id).catch(() => {})
      if (isHolding) {
        // If it is gone altogether, it is written anew.
        isDirty = true
        await write()
      }
      show({ deleted: null })
    },
    flush,
    async saved(draft, file) {
      if (!card) return
      const hasAll = state.at === 'open' && state.draft === draft
      card = { ...card, file, unsavedSince: hasAll ? null : file.at }
      if (trouble && state.at === 'open') rememberUnkept({ draft: state.draft, card })
      await noteSaved(card).catch(() => {})
      show()
    },
    async close() {
      const closed = flush().then(() => {
        isClosed = true
        clearTimeout(timer)
        clearInterval(minute)
        for (const stop of stops) stop()
        claimed?.leave()
        closings.delete(id)
      })
      closings.set(id, closed)
      await closed
    },
  }
}

function isSame(a: Keeping, b: Keeping): boolean {
  return JSON.stringify({ ...a, draft: null }) === JSON.stringify({ ...b, draft: null }) && draftOf(a) === draftOf(b)
}

function draftOf(keeping: Keeping): Draft | null {
  return keeping.at === 'open' ? keeping.draft : null
}
