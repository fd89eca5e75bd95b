/** Where to send error reports, as configured by the operator (see README). */
export interface Contact {
  readonly kind: 'mail' | 'web'
  /** `desk@example.org` or `https://…` */
  readonly address: string
}

/** An email address as defined by HTML (input type=email), whose domain has at least two labels. */
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i

/** The address that the environment of a running server names; null where it names none that can be used. */
export function contactFrom({
  JOLIBA_CONTACT: wanted = '',
}: Readonly<Record<string, string | undefined>>): Contact | null {
  const address = wanted.trim()
  if (MAIL.test(address)) return { kind: 'mail', address }
  return isHttps(address) ? { kind: 'web', address: new URL(address).href } : null
}

/** What is wrong with the setting, for who starts the server; null where it is right or left out. */
export function contactFault(env: Readonly<Record<string, string | undefined>>): string | null {
  const wanted = env.JOLIBA_CONTACT?.trim()
  if (!wanted || contactFrom(env)) return null
  return `JOLIBA_CONTACT is "${wanted}", which is neither an e-mail address (desk@example.org) nor an address that begins with https://. Reports of errors can be copied, but no link offers to send them.`
}

function isHttps(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address)
    return protocol === 'https:' && username === '' && password === ''
  } catch {
    return false
  }
}
