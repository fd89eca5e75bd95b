import { newId } from '@/geodata/domain/draft/ids'
import { onTold, tellOthers } from './channel'
import { transact } from './database'

/** Called back about the right to write a draft, which one tab has at a time. */
interface Claimant {
  /** This tab writes it now. */
  readonly held: () => void
  /** Another tab writes it; this one is next. */
  readonly busy: () => void
  /** Another tab wants it: called before letting go, to write what there is. */
  readonly wanted: () => Promise<void>
  /** Another tab has taken it; this one is next again. */
  readonly lost: () => void
}

export interface Claim {
  /** Has it from the tab that holds it: it is asked to let go, and after `PATIENCE` no longer asked. */
  readonly take: () => void
  /** Lets go, or waits no longer. */
  readonly leave: () => void
}

/** How often a lease is renewed, and a tab that waits tries again, in milliseconds. */
const RENEWAL = 2_500

/** Milliseconds in which a tab that is asked must have let go: it may be asleep. */
const PATIENCE = 800

/** Claims the right to write a draft. */
export function claim(draft: string, claimant: Claimant): Claim {
  let isHeld = false
  let isOver = false
  let patience: ReturnType<typeof setTimeout> | undefined
  const stopAsking = () => {
    clearTimeout(patience)
    patience = undefined
  }
  const way = ways()({
    draft,
    held() {
      stopAsking()
      isHeld = true
      tellOthers({ kind: 'held', draft })
      claimant.held()
    },
    busy: claimant.busy,
    lost: lose,
  })
  function lose() {
    if (!isHeld || isOver) return
    isHeld = false
    claimant.lost()
    way.wait()
  }
  const stop = onTold((told) => {
    if (told.draft !== draft) return
    if (told.kind === 'free' && patience !== undefined) way.seize()
    // By a tab that was not asked.
    if (told.kind === 'held' && patience !== undefined) ask()
    if (told.kind !== 'wanted' || !isHeld) return
    claimant.wanted().finally(() => {
      if (!isHeld || isOver) return
      way.release()
      lose()
      tellOthers({ kind: 'free', draft })
    })
  })
  const ask = () => {
    if (isHeld || isOver) return
    tellOthers({ kind: 'wanted', draft })
    stopAsking()
    // It lets go when it is asked, and is overruled if it does not.
    patience = setTimeout(way.seize, PATIENCE)
  }
  way.start()
  return {
    take: ask,
    leave() {
      isOver = true
      stopAsking()
      stop()
      way.release(true)
    },
  }
}

interface Attempt {
  readonly draft: string
  readonly held: () => void
  readonly busy: () => void
  readonly lost: () => void
}

/** A way to have one writer at a time. */
interface Way {
  /** Calls `held` or `busy` at once, and then waits. */
  readonly start: () => void
  /** Calls `held` once nobody else has it. */
  readonly wait: () => void
  /** Takes it from whoever has it. */
  readonly seize: () => void
  /** Lets go, or waits no longer; after `forGood` nothing follows. */
  readonly release: (forGood?: boolean) => void
}

/** Locks end with their tab, even if that is killed; they are missing in old browsers and outside of HTTPS. */
function ways(): (attempt: Attempt) => Way {
  return typeof navigator === 'object' && navigator.locks ? byLock : byLease
}

function byLock({ draft, held, busy, lost }: Attempt): Way {
  const name = `joliba-studio ${draft}`
  /** Ends the present lock or attempt. */
  let end = () => {}
  let timer: ReturnType<typeof setInterval> | undefined

  const request = (options: LockOptions, none: () => void) => {
    end()
    let isEnded = false
    let isHolding = false
    let letGo = () => {}
    end = () => {
      isEnded = true
      letGo()
    }
    navigator.locks
      .request(name, options, (lock) => {
        if (isEnded) return
        if (!lock) return none()
        isHolding = true
        stopWaiting()
        held()
        return new Promise<void>((resolve) => {
          letGo = resolve
        })
      })
      .catch(() => {
        if (isEnded) return
        stopWaiting()
        // It was stolen, or storage is forbidden, where no other tab can write either.
        if (isHolding) lost()
        else held()
      })
  }
  const attempt = (none: () => void) => request({ ifAvailable: true }, none)
  const stopWaiting = () => {
    clearInterval(timer)
    timer = undefined
    if (typeof document === 'object') document.removeEventListener('visibilitychange', tryAgain)
  }
  // Not by waiting in line, and not in the background: a tab that is reloaded must find its lock.
  const tryAgain = () => {
    if (timer !== undefined && isSeen()) attempt(() => {})
  }
  const wait = () => {
    stopWaiting()
    timer = setInterval(tryAgain, RENEWAL)
    if (typeof document === 'object') document.addEventListener('visibilitychange', tryAgain)
  }
  return {
    start: () =>
      attempt(() => {
        busy()
        wait()
      }),
    wait,
    seize: () => request({ steal: true }, () => {}),
    release() {
      stopWaiting()
      end()
    },
  }
}

/** Whether somebody may be looking at this tab. */
function isSeen(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible'
}

/** How long a lease lasts unless it is renewed, in milliseconds. */
const LEASE = 10_000

function byLease({ draft, held, busy, lost }: Attempt): Way {
  const tab = newId()
  let timer: ReturnType<typeof setInterval> | undefined
  let isHolding = false
  let hasBegun = false

  /** Whether the lease is this tab's now; in storage that is forbidden, no other tab can write. */
  const leased = (force: boolean) =>
    transact(['leases'], 'readwrite', async (transaction) => {
      const leases = transaction.objectStore('leases')
      const lease = await leases.get(draft)
      if (!force && lease && lease.tab !== tab && lease.until > Date.now()) return false
      await leases.put({ draft, tab, until: Date.now() + LEASE }, draft)
      return true
    }).catch(() => true)

  const attempt = async (force: boolean) => {
    // Not in the background: a tab that is reloaded must find it free.
    if (!force && !isHolding && hasBegun && !isSeen()) return
    hasBegun = true
    const mine = await leased(force)
    if (timer === undefined) {
      if (mine) giveBack()
      return
    }
    if (mine === isHolding) return
    isHolding = mine
    if (mine) held()
    else lost()
  }
  const repeat = () => {
    clearInterval(timer)
    timer = setInterval(attempt, RENEWAL, false)
  }
  const giveBack = () => {
    transact(['leases'], 'readwrite', async (transaction) => {
      const leases = transaction.objectStore('leases')
      if ((await leases.get(draft))?.tab === tab) await leases.delete(draft)
    }).catch(() => {})
  }
  const letGo = () => {
    const had = isHolding
    isHolding = false
    if (had) giveBack()
    return had
  }
  // So that a reload finds it free; a page that comes back asks anew.
  const leavePage = () => {
    if (letGo()) lost()
  }
  if (typeof window === 'object') window.addEventListener('pagehide', leavePage)
  return {
    async start() {
      repeat()
      await attempt(false)
      if (!isHolding && timer !== undefined) busy()
    },
    wait: repeat,
    seize() {
      repeat()
      // Whoever else has it by now hears of it at once, and not at its next renewal.
      attempt(true).then(() => tellOthers({ kind: 'wanted', draft }))
    },
    release(forGood) {
      letGo()
      clearInterval(timer)
      timer = undefined
      if (forGood && typeof window === 'object') window.removeEventListener('pagehide', leavePage)
    },
  }
}
