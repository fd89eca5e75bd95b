/**
 * A different query for each number up to half a million: a time window and, in two out of three, a region or a camera.
 */
export function viewNumber(number: number): string {
  const [from, to] = [1960 + (number % 31), 1991 + (Math.floor(number / 31) % 23)]
  const rest = Math.floor(number / (31 * 23))
  const month = (value: number) => String(1 + (value % 12)).padStart(2, '0')
  const window = `time=${from}-${month(rest)}/${to}-${month(Math.floor(rest / 12))}`
  const place = ['', '&where=north', `&at=17,-3,${(5 + (Math.floor(rest / 144) % 100) / 100).toFixed(2)}`][number % 3]
  return window + place
}

/** The same in Lua, for wrk. */
export const VIEW_NUMBER_LUA = `
function view(n)
  local from, to = 1960 + n % 31, 1991 + math.floor(n / 31) % 23
  local rest = math.floor(n / (31 * 23))
  local places = { [0] = "", "&where=north", string.format("&at=17,-3,%.2f", 5 + math.floor(rest / 144) % 100 / 100) }
  return string.format("time=%d-%02d/%d-%02d%s", from, 1 + rest % 12, to, 1 + math.floor(rest / 12) % 12, places[n % 3])
end`
