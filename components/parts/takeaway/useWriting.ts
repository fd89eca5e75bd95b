import { useEffect, useRef, useState } from 'react'
import type { Control } from './inSlices'
import { save } from './save'

/** A file to be made and saved. */
export interface Job {
  /** What it is called in the list. */
  readonly name: string
  readonly file: string
  readonly type: string
  readonly make: (control: Control) => Promise<readonly BlobPart[]>
  /** Called when it has been saved. */
  readonly saved?: () => void
}

/** What became of the last job. */
export type Writing =
  | { readonly state: 'none' | 'stopped' }
  | { readonly state: 'writing'; readonly name: string; readonly percent: number }
  | { readonly state: 'saved'; readonly file: string }
  | { readonly state: 'broken'; readonly name: string; readonly reason: string }

/** Makes and saves one file at a time; stops when the component is removed. */
export function useWriting(): {
  readonly writing: Writing
  readonly start: (job: Job) => Promise<void>
  readonly stop: () => void
} {
  const [writing, setWriting] = useState<Writing>({ state: 'none' })
  const running = useRef<AbortController | null>(null)

  useEffect(function stopOnLeaving() {
    return () => running.current?.abort()
  }, [])

  const start = async ({ name, file, type, make, saved }: Job) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const isCurrent = () => running.current === controller
    const report = (share: number) => {
      if (isCurrent()) setWriting({ state: 'writing', name, percent: Math.floor(share * 100) })
    }
    report(0)
    try {
      const parts = await make({ signal: controller.signal, report })
      controller.signal.throwIfAborted()
      save(parts, type, file)
      saved?.()
      setWriting({ state: 'saved', file })
    } catch (error) {
      if (!isCurrent()) return
      const reason = error instanceof Error ? error.message : String(error)
      setWriting(controller.signal.aborted ? { state: 'stopped' } : { state: 'broken', name, reason })
    }
  }
  return { writing, start, stop: () => running.current?.abort() }
}
