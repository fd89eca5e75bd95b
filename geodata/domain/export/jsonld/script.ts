/**
 * JSON that is safe inside an HTML `<script>`: anything that could end the script or open a comment is escaped in a way
 * that JSON reads back unchanged (HTML §4.12.1.3, restrictions for contents of script elements), and so are U+2028 and
 * U+2029, which end a line in old scripts.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
