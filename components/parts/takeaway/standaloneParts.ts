import type { Messages } from 'use-intl'
import type { ExplorerCode } from '@/geodata/domain/export/htmlFile'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import { fetchOnce } from '../../language/fetchOnce'

/** What the site gives for a page that holds an explorer. */
export interface StandaloneParts {
  /** Address of the file with the explorer's code. */
  readonly explorer: string
  readonly messages: Messages
}

const parts = fetchOnce<StandaloneParts>('standalone.json', 'the parts of a page')

/** Messages and code of such a page. Rejects if something cannot be loaded. */
export async function standaloneParts(
  language: Language,
): Promise<{ readonly messages: Messages; readonly code: ExplorerCode }> {
  const { explorer, messages } = await parts.of(language)
  const answer = await fetch(placed(explorer))
  if (!answer.ok) throw new Error(`the explorer was answered with ${answer.status}`)
  return { messages, code: await answer.json() }
}

/** The countries of the world as a base map. */
export async function worldGround(): Promise<PackedGround> {
  const { default: ground } = await import('@/geodata/world/ground-110m.json')
  return ground as unknown as PackedGround
}
