import { withRehearsal } from '@/geodata/domain/draft/edits'
import { tellOthers } from './channel'
import { draftWithCard } from './drafts'
import { openDraft } from './keeper'

/** Milliseconds in which the tab that writes the draft keeps the times. */
const PATIENCE = 2000
const OFTEN = 100

/**
 * Keeps what scenes took at a rehearsal, in seconds by their ids, also while another tab writes the draft. Returns
 * whether they are kept.
 */
export async function keepRehearsal(id: string, seconds: Readonly<Record<string, number>>): Promise<boolean> {
  const keeper = openDraft(id)
  try {
    const draft = await keeper.flush()
    const state = keeper.state()
    if (!draft || state.at !== 'open') return false
    if (state.status.kind === 'elsewhere') tellOthers({ kind: 'rehearsed', draft: id, seconds })
    else {
      keeper.change(withRehearsal(draft, seconds))
      await keeper.flush()
    }
    return await isKept(id, seconds)
  } finally {
    await keeper.close()
  }
}

async function isKept(id: string, seconds: Readonly<Record<string, number>>): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += OFTEN) {
    const kept = await draftWithCard(id).catch(() => undefined)
    const scenes = kept?.draft.scenes ?? []
    if (scenes.every((scene) => seconds[scene.id] === undefined || scene.rehearsed === seconds[scene.id])) return true
    await new Promise((resolve) => setTimeout(resolve, OFTEN))
  }
  return false
}
