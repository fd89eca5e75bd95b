import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageIn, type RoomMessage, roomInHash } from './room'

describe('messages of a room', () => {
  it.each<RoomMessage>([
    { kind: 'room', story: 'a-story', stage: true },
    { kind: 'show', show: { scene: 1 } },
    { kind: 'move', move: 'next' },
    { kind: 'move', move: 4 },
    { kind: 'stage', here: false },
    { kind: 'end' },
    { kind: 'replaced' },
    { kind: 'full' },
  ])('is taken as it is where it is sound: %j', (message) => {
    expect(messageIn(JSON.stringify({ ...message, more: 'of a later version' }))).toEqual(message)
  })

  it.each([
    'no JSON',
    'null',
    '7',
    '{}',
    '{"kind":"constructor"}',
    '{"kind":"room","story":"../x","stage":true}',
    '{"kind":"room","story":"a-story"}',
    '{"kind":"move","move":"toString"}',
    '{"kind":"move","move":1.5}',
    '{"kind":"move","move":{"wander":{}}}',
    '{"kind":"stage","here":1}',
  ])('is nothing to us where it is not: %s', (text) => {
    expect(messageIn(text)).toBeNull()
  })

  it('never throw when read, whatever they contain', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void messageIn(text)))
  })
})

it.each([
  ['#ABC234', { code: 'ABC234' }],
  ['#abc234', { code: 'ABC234' }],
  ['#ABC234.a-secret_of-22-letters', { code: 'ABC234', secret: 'a-secret_of-22-letters' }],
  ['#ABC234.short', null],
  ['#ABC23', null],
  ['#ABC234/../x', null],
  ['', null],
])('the fragment %j names the room %j', (hash, room) => {
  expect(roomInHash(hash)).toEqual(room)
})
