import { expect, test } from 'vitest'
import { contactFault, contactFrom } from './contact'

test.each([
  ['desk@example.org', { kind: 'mail', address: 'desk@example.org' }],
  [' desk+mali@news.example.org ', { kind: 'mail', address: 'desk+mali@news.example.org' }],
  ['https://example.org/report', { kind: 'web', address: 'https://example.org/report' }],
])('%s is an address for reports', (JOLIBA_CONTACT, contact) => {
  expect(contactFrom({ JOLIBA_CONTACT })).toEqual(contact)
  expect(contactFault({ JOLIBA_CONTACT })).toBeNull()
})

test.each([
  'desk',
  'desk@localhost',
  'a b@example.org',
  'desk@example.org?bcc=other@example.org',
  'http://example.org',
  'javascript:alert(1)',
  'https://user:secret@example.org',
])('%s is none, and the operator is told', (JOLIBA_CONTACT) => {
  expect(contactFrom({ JOLIBA_CONTACT })).toBeNull()
  expect(contactFault({ JOLIBA_CONTACT })).toContain(`JOLIBA_CONTACT is "${JOLIBA_CONTACT}"`)
})

test('without a setting there is no address and no fault', () => {
  expect(contactFrom({})).toBeNull()
  expect(contactFault({ JOLIBA_CONTACT: '' })).toBeNull()
})
