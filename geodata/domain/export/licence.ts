/** Licence of the data: URL, SPDX identifier and display name. */
export const LICENCE = {
  address: 'https://creativecommons.org/licenses/by/4.0/',
  spdx: 'CC-BY-4.0',
  name: 'CC BY 4.0',
} as const
