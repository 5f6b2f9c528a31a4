// The colours of the site, which an office's own replace, and whether what is drawn with them can be read.

/** The colours that an office may set; each has a value for light and one for dark. */
export const colourTokens = [
  'paper',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'brick',
  'brick-strong',
  'on-brick',
  'brick-wash',
  'gold',
  'leaf',
  'leaf-wash',
  'amber',
  'amber-wash',
  'danger',
  'danger-wash',
  'focus',
] as const
export type ColourToken = (typeof colourTokens)[number]

export interface Colour {
  /** `#rrggbb`. */
  readonly light: string
  readonly dark: string
}

/** What the stylesheet (`web/design/src/tokens.css`) is drawn with. */
export const siteColours: Readonly<Record<ColourToken, Colour>> = {
  paper: { light: '#faf7f1', dark: '#171310' },
  surface: { light: '#ffffff', dark: '#211c18' },
  sunken: { light: '#f2ece2', dark: '#110e0c' },
  line: { light: '#e3dacc', dark: '#3a322b' },
  'line-strong': { light: '#8f8373', dark: '#8b7f71' },
  ink: { light: '#221d19', dark: '#f3ece2' },
  'ink-soft': { light: '#5b5148', dark: '#b9ada0' },
  brick: { light: '#98381c', dark: '#f0906f' },
  'brick-strong': { light: '#7a2a12', dark: '#ffb396' },
  'on-brick': { light: '#ffffff', dark: '#2a0f06' },
  'brick-wash': { light: '#fbece5', dark: '#35201a' },
  gold: { light: '#a87a1c', dark: '#d9b25a' },
  leaf: { light: '#1c6249', dark: '#7fcfae' },
  'leaf-wash': { light: '#e4f1eb', dark: '#173026' },
  amber: { light: '#8a5300', dark: '#f0bd62' },
  'amber-wash': { light: '#fdf0d8', dark: '#362a15' },
  danger: { light: '#a3142b', dark: '#ff97a3' },
  'danger-wash': { light: '#fde9ea', dark: '#3a191d' },
  focus: { light: '#1a4fb4', dark: '#9cc2ff' },
}

/** The least contrast (WCAG 2.2, 1.4.3 and 1.4.11) of each colour on the grounds that pages draw it on. */
const readable: readonly (readonly [ColourToken, number, readonly ColourToken[]])[] = [
  [
    'ink',
    4.5,
    ['paper', 'surface', 'sunken', 'brick-wash', 'leaf-wash', 'amber-wash', 'danger-wash'],
  ],
  ['ink-soft', 4.5, ['paper', 'surface', 'sunken']],
  ['brick', 4.5, ['paper', 'surface', 'sunken', 'brick-wash']],
  ['brick-strong', 4.5, ['paper', 'surface', 'brick-wash']],
  ['on-brick', 4.5, ['brick', 'brick-strong']],
  ['leaf', 4.5, ['paper', 'surface', 'sunken', 'leaf-wash']],
  ['amber', 4.5, ['paper', 'surface', 'amber-wash']],
  ['danger', 4.5, ['paper', 'surface', 'danger-wash']],
  ['line-strong', 3, ['paper', 'surface']],
  ['focus', 3, ['paper', 'surface']],
]

export interface Unreadable {
  readonly token: ColourToken
  readonly scheme: 'light' | 'dark'
  readonly ground: ColourToken
  readonly least: number
}

/** Every pair that cannot be read well enough, where an office sets these colours and leaves the site's others. */
export function unreadableIn(
  colours: Readonly<Partial<Record<ColourToken, Colour>>>,
): readonly Unreadable[] {
  const all = { ...siteColours, ...colours }
  const schemes = ['light', 'dark'] as const
  return readable.flatMap(([token, least, grounds]) =>
    grounds.flatMap((ground) =>
      schemes
        .filter((scheme) => contrastOf(all[token][scheme], all[ground][scheme]) < least)
        .map((scheme) => ({ token, scheme, ground, least })),
    ),
  )
}

/** The contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminanceOf(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
