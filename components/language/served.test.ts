import { expect, test, vi } from 'vitest'
import { messagesOf } from './translate'

vi.mock('./site', async (original) => ({ ...(await original<object>()), SERVES_DATA: true }))

test.each(['explorer', 'table', 'served', 'servedOwn'] as const)(
  'the menu of %s names the explorer of served data where there is one',
  (page) => {
    expect(messagesOf(page, 'en').pages.served).toBeDefined()
  },
)
