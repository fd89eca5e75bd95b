/** What tabs tell each other. */
export type Told =
  /** A draft was written, deleted or restored, or has a new version. */
  | { readonly kind: 'changed'; readonly draft: string }
  /** A tab wants to write a draft: whoever does so now writes what it has, and lets go. */
  | { readonly kind: 'wanted'; readonly draft: string }
  /** It has let go, or has begun to write. */
  | { readonly kind: 'free' | 'held'; readonly draft: string }
  /** What a rehearsal measured, for whoever writes the draft to keep. */
  | { readonly kind: 'rehearsed'; readonly draft: string; readonly seconds: Readonly<Record<string, number>> }

const CHANNEL = 'joliba-studio'

const listeners = new Set<(told: Told) => void>()
let channel: BroadcastChannel | null = null

/** Calls back with what this tab or another tells. */
export function onTold(listener: (told: Told) => void): () => void {
  listeners.add(listener)
  if (!channel && 'BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      for (const each of listeners) each(data)
    }
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    channel?.close()
    channel = null
  }
}

/** Tells other tabs, and this one. */
export function tell(told: Told): void {
  tellOthers(told)
  for (const listener of listeners) listener(told)
}

/** Tells other tabs only. */
export function tellOthers(told: Told): void {
  if (channel) channel.postMessage(told)
  else if ('BroadcastChannel' in globalThis) {
    const once = new BroadcastChannel(CHANNEL)
    once.postMessage(told)
    once.close()
  }
}
