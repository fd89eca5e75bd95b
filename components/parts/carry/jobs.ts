import type { Draft } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'
import { PPTX_TYPE } from '@/geodata/drawing/deck/deck'
import type { Translate } from '../../language/translate'
import type { Control } from '../takeaway/inSlices'
import type { Job } from '../takeaway/useWriting'
import type { Carried, CarriedDraft } from './carried'
import { carryWordsIn } from './carryWords'
import type { Making } from './drawing'

/** A story that can be taken away. */
export interface Carriable {
  /** Its name in files. */
  readonly slug: string
  /** The story in one of its languages; may have to load it. */
  readonly carriedIn: (language: Language) => Promise<Carried>
  /** Its draft, for files that open in the studio. */
  readonly drafted: () => Promise<CarriedDraft>
  /** Told of a file that has the whole draft in that state, pictures and all. */
  readonly saved?: (draft: Draft, file: string) => void
}

/** A file in the list, with what it is for. */
export type Offer = Job & { readonly use: string }

type Write = (carried: Carried, making: Making & { readonly draft: CarriedDraft }) => Promise<BlobPart[]>

interface Form {
  /** What follows the story's name. */
  readonly ending: string
  readonly type: string
  /** Whether the file is the same in every language. */
  readonly whole?: true
  /** Loads the code. */
  readonly load: (choice: Choice) => Promise<Write>
}

interface Choice {
  readonly language: Language
  /** Whether the handout has the speaker's notes. */
  readonly notes: boolean
}

const PDF = 'application/pdf'

const FORMS = {
  pptx: { ending: '.pptx', type: PPTX_TYPE, load: async () => (await import('./writtenPptx')).writtenPptx },
  slides: {
    ending: '.slides.pdf',
    type: PDF,
    load: async () => (await import('./writtenSlidesPdf')).writtenSlidesPdf,
  },
  handout: {
    ending: '.handout.pdf',
    type: PDF,
    load: async ({ notes }) => {
      const { writtenHandoutPdf } = await import('./writtenHandoutPdf')
      return (carried, making) => writtenHandoutPdf(carried, { ...making, notes })
    },
  },
  pictures: {
    ending: '.pictures.zip',
    type: 'application/zip',
    load: async () => (await import('./writtenPictures')).writtenPictures,
  },
  page: { ending: '.html', type: 'text/html', load: async () => (await import('./writtenPage')).writtenPage },
  joliba: {
    ending: '.joliba',
    type: 'application/zip',
    whole: true,
    load: async () => (await import('./writtenDraft')).writtenJoliba,
  },
  markdown: {
    ending: '.md',
    type: 'text/markdown',
    load: async () => (await import('./writtenDraft')).writtenMarkdown,
  },
} as const satisfies Readonly<Record<string, Form>>

/** What a story can be saved as. */
export type FormName = keyof typeof FORMS

/** The name of a file. */
export function fileOf(form: FormName, slug: string, language: Language): string {
  const { ending, ...rest }: Form = FORMS[form]
  return `${slug}${rest.whole ? '' : `.${language}`}${ending}`
}

/** A file of a story, to be made when it is asked for. */
export function offerOf(form: FormName, story: Carriable, choice: Choice, t: Translate): Offer {
  const { type, load }: Form = FORMS[form]
  const { language } = choice
  const file = fileOf(form, story.slug, language)
  let whole: Draft | null = null
  return {
    name: t(`carry.${form}`),
    use: t(`carry.${form}Use`),
    file,
    type,
    saved: () => whole && story.saved?.(whole, file),
    make: async (control: Control) => {
      const [carried, draft, write, { browserMachine }] = await Promise.all([
        story.carriedIn(language),
        story.drafted(),
        load(choice),
        import('./browserMachine'),
      ])
      const words = await carryWordsIn(language, carried.about)
      control.signal.throwIfAborted()
      whole = form === 'joliba' && draft.pictures.size === draft.draft.pictures.length ? draft.draft : null
      return write(carried, { t: words, machine: browserMachine(), control, draft })
    },
  }
}
