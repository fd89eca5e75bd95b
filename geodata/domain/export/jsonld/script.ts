/**
 * A value as JSON that may stand inside an HTML `<script>`: what could end the script or open a comment is written as
 * an escape, which JSON reads back to the same (HTML §4.12.1.3, restrictions for contents of script elements). U+2028
 * and U+2029 end a line in old scripts.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
