import type { Thing, WithContext } from 'schema-dts'
import { scriptJson } from '@/geodata/domain/export/jsonld/script'

/** The page's content as schema.org JSON-LD. */
export function LinkedData({ of }: { of: WithContext<Thing> }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson escapes all that could leave the script
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(of) }} />
}
