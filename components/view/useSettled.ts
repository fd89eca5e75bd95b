import { useState } from 'react'

/**
 * A value as it last stood while nothing moved: for what is read out, which playback or a drag would else change faster
 * than anybody can listen.
 */
export function useSettled<Value>(value: Value, moving: boolean): Value {
  const [settled, settle] = useState(value)
  if (!moving && settled !== value) settle(value)
  return moving ? settled : value
}
