import type { Ref } from 'react'
import type { Translate } from '../../language/translate'
import { Form } from '../../ui/Form'

interface SearchFormProps {
  readonly t: Translate
  /** URL of the results page; a plain GET form that works without JavaScript. */
  readonly action: string
  readonly q?: string
  /** The rest of the View, as hidden fields. */
  readonly keep?: readonly (readonly [key: string, value: string])[]
  readonly search?: (q: string) => void
  /** For search as you type: a ref to the uncontrolled field, and handlers for focus and input. */
  readonly field?: Ref<HTMLInputElement>
  readonly reached?: () => void
  /** The field gets suggestions once focused. */
  readonly combobox?: boolean
  readonly typed?: (q: string) => void
}

/** The search form. Without hooks, so that the 404 page can render it without JavaScript. */
export function SearchForm({ t, action, q = '', keep = [], search, field, reached, combobox, typed }: SearchFormProps) {
  const submit =
    search &&
    ((form: HTMLFormElement) => {
      const entered = new FormData(form).get('q')
      search(typeof entered === 'string' ? entered : '')
    })
  // A page may contain a search form per language.
  const id = `q${action.replaceAll('/', '-')}`
  return (
    <search>
      <Form className="search-form" action={action} method="get" submit={submit}>
        <label className="unseen" htmlFor={id}>
          {t('filter.search')}
        </label>
        <input
          id={id}
          key={field ? 'kept' : q}
          name="q"
          type="search"
          defaultValue={q}
          placeholder={t('filter.searchHint')}
          enterKeyHint="search"
          {...(field ? { ref: field } : {})}
          {...(combobox ? { role: 'combobox', 'aria-expanded': false } : {})}
          {...(reached ? { onFocus: reached } : {})}
          {...(typed ? { onChange: (change) => typed(change.target.value) } : {})}
        />
        {keep.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <button type="submit" className="button primary">
          {t('filter.go')}
        </button>
      </Form>
    </search>
  )
}
