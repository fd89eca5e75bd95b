import styles from './Service.module.css'

/** The value of a property as JSON has it, whatever it is, in a form for reading. */
export function FeatureValue({ of }: { readonly of: unknown }) {
  if (of === null || of === undefined || (Array.isArray(of) && of.length === 0)) return '–'
  if (typeof of === 'string') return /^https?:\/\//.test(of) ? <a href={of}>{of}</a> : of
  if (typeof of !== 'object') return String(of)
  if (!Array.isArray(of)) {
    const members = Object.entries(of).filter(([, value]) => value !== null)
    return (
      <dl className={styles.members}>
        {members.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <FeatureValue of={value} />
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  if (of.every((each) => typeof each !== 'object')) return of.join('; ')
  return (
    <ul className={styles.nested}>
      {of.map((each) => (
        <li key={JSON.stringify(each)}>
          <FeatureValue of={each} />
        </li>
      ))}
    </ul>
  )
}
