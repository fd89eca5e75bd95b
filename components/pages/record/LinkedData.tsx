import type { Thing, WithContext } from 'schema-dts'
import { scriptJson } from '@/geodata/domain/export/jsonld/script'

/** What a page holds, told to machines in the words of schema.org. */
export function LinkedData({ of }: { of: WithContext<Thing> }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotation marks; scriptJson escapes all that could leave the script
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(of) }} />
}
