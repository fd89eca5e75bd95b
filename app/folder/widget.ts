import { OFFERED } from '@/components/language/site'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { embedDocument } from '@/components/pages/embed/document'
import { liveDocument } from '@/components/pages/embed/live/document'
import frame from '@/components/pages/embed/script/frame.json'
import { WIDGET_CSS } from '@/components/pages/embed/widgetCss'
import { parseEmbed } from '@/components/parts/widget/options'
import { searchedIn } from '@/geodata/domain/search/search'
import { placed } from '@/geodata/domain/site/folder'
import { atlasSource, type FolderData, prepare } from './source'

/** The document of a widget, as the server answers with it (app/embed/route.ts). */
export async function answerTo(address: string): Promise<Response> {
  const { searchParams } = new URL(address, window.location.href)
  const language = OFFERED.find((one) => one === searchParams.get('lang')) ?? OFFERED[0]
  const data = await prepare(language, readData)
  const source = atlasSource()
  const atlas = source.atlas()
  const options = parseEmbed(searchParams, atlas)
  const t = translatorIn(language)
  const body =
    options.storyScene?.story === 'shared'
      ? liveDocument({
          language,
          title: t('ownStory.linkTitle'),
          given: {
            wire: data.wire,
            language,
            messages: messagesOf('storyFile', language),
          },
          files: data.storyFiles,
          noScript: t('ownStory.noScript'),
        })
      : embedDocument({
          atlas: searchedIn(atlas, language),
          ground: source.ground(),
          stories: options.storyScene ? source.stories() : [],
          history: source.history(),
          options,
          t,
          version: source.version(),
          css: WIDGET_CSS,
          script: frame.script,
        })
  return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

declare global {
  interface Window {
    /** The data of each language whose script has run. */
    jolibaFolder?: Record<string, FolderData>
    /** What this script offers to the pages of the site. */
    jolibaWidgets?: { readonly answerTo: typeof answerTo }
  }
}

/** By a script rather than by a request, which a host without a header of its own refuses to a widget in a sandbox. */
function readData(language: string): Promise<FolderData> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: placed(`/embed/${language}.js`) })
    script.onload = () => {
      const data = window.jolibaFolder?.[language]
      if (data) resolve(data)
      else reject(new Error(`${script.src} holds no data`))
    }
    script.onerror = () => reject(new Error(`${script.src} could not be fetched`))
    document.head.append(script)
  })
}

/**
 * Shows the widget of this page's address: the page of all widgets in a folder of files is empty but for this script.
 */
async function show(): Promise<void> {
  const { pathname, search } = window.location
  const answer = await answerTo(`/embed${search}`)
  const served = window.fetch
  // The document asks for itself with another query.
  window.fetch = (asked, init) =>
    typeof asked === 'string' && asked.startsWith(`${pathname}?`)
      ? answerTo(`/embed?${asked.slice(pathname.length + 1)}`)
      : served(asked, init)
  document.open()
  document.write(await answer.text())
  document.close()
}

window.jolibaWidgets = { answerTo }
if (document.documentElement.dataset.widget !== undefined) show()
