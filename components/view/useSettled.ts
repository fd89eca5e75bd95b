import { useState } from 'react'

/**
 * The last value while nothing was moving: for announcements, since playback and drags change faster than anybody can
 * listen.
 */
export function useSettled<Value>(value: Value, moving: boolean): Value {
  const [settled, settle] = useState(value)
  if (!moving && settled !== value) settle(value)
  return moving ? settled : value
}
