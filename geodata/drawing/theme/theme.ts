/** The colours of the atlas as plain values, for use without a style sheet; scripts/palette.ts derives palette.css. */
export type Palette = Readonly<
  Record<
    | 'paper'
    | 'paper-bright'
    | 'land'
    | 'sea'
    | 'lake'
    | 'coast'
    | 'border'
    | 'ink'
    | 'ink-soft'
    | 'rule'
    | 'river'
    | 'laterite'
    | 'acacia'
    | 'ochre'
    | 'oxblood'
    | 'indigo'
    | 'teal'
    | 'umber'
    | 'plum'
    | 'slate',
    string
  >
>

export type PosterTheme = 'light' | 'dark' | 'print'

const LIGHT: Palette = {
  paper: '#f6efe2',
  'paper-bright': '#fcf8ef',
  land: '#ede3d0',
  sea: '#d9e2e1',
  lake: '#c4d6da',
  coast: '#8ba1a6',
  border: '#a3937a',
  ink: '#1d2630',
  'ink-soft': '#5a554b',
  rule: '#cfc2aa',
  river: '#2f6f8f',
  laterite: '#a34a23',
  acacia: '#5f7a4a',
  ochre: '#9a6f10',
  oxblood: '#86232f',
  indigo: '#45518f',
  teal: '#1f7a70',
  umber: '#7a5a3a',
  plum: '#7b4478',
  slate: '#5c6670',
}

/** Black ink on white paper: no tints that mean nothing. */
const PRINT: Palette = {
  ...LIGHT,
  paper: '#ffffff',
  'paper-bright': '#ffffff',
  land: '#f4f4f2',
  sea: '#ffffff',
  lake: '#dde8ec',
  coast: '#6d8086',
  border: '#8d8d8d',
  ink: '#000000',
  'ink-soft': '#444444',
  rule: '#bbbbbb',
}

export const PALETTES: Readonly<Record<PosterTheme, Palette>> = {
  light: LIGHT,
  dark: {
    paper: '#171d24',
    'paper-bright': '#222a33',
    land: '#1b222a',
    sea: '#10161c',
    lake: '#234252',
    coast: '#48606d',
    border: '#6d675b',
    ink: '#eee4d2',
    'ink-soft': '#b5ab9a',
    rule: '#3f4751',
    river: '#76b3d0',
    laterite: '#e58a5c',
    acacia: '#9dbb83',
    ochre: '#dfb457',
    oxblood: '#e07a83',
    indigo: '#a3acec',
    teal: '#6fc7ba',
    umber: '#c8a47c',
    plum: '#d19acd',
    slate: '#a9b4be',
  },
  print: PRINT,
}
