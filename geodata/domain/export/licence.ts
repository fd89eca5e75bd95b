/** The licence of the data as an address, as SPDX names it and as readers do. */
export const LICENCE = {
  address: 'https://creativecommons.org/licenses/by/4.0/',
  spdx: 'CC-BY-4.0',
  name: 'CC BY 4.0',
} as const
