/**
 * The colours of the annotated page, light and dark: text on a ground, each pair of a contrast of 4.5 and more (WCAG 2.2, AA), and
 * a line below each kind of name, so that kinds are told apart without colour.
 */
export interface Palette {
  readonly text: string;
  readonly ground: string;
  readonly quiet: string;
  readonly link: string;
  /** The ground of each kind of name; its text is `text`. */
  readonly kinds: Readonly<Record<Kind, string>>;
}
export type Kind = 'person' | 'country' | 'organisation' | 'place' | 'open';

export const LIGHT: Palette = {
  text: '#16181d',
  ground: '#ffffff',
  quiet: '#4d5562',
  link: '#0b4a9e',
  kinds: {
    person: '#ffe7a3',
    country: '#c9f0cf',
    organisation: '#cfe4ff',
    place: '#f3d4f5',
    open: '#e6e6e6',
  },
};

export const DARK: Palette = {
  text: '#f0f1f4',
  ground: '#16181d',
  quiet: '#b4bac6',
  link: '#9cc7ff',
  kinds: {
    person: '#5c4700',
    country: '#15502a',
    organisation: '#16427c',
    place: '#5d2a63',
    open: '#454a54',
  },
};

/** How the line below a name is drawn, and the letter behind the name. */
export const MARKS: Readonly<Record<Kind, { line: string; letter: string; name: string }>> = {
  person: { line: 'solid', letter: 'P', name: 'person' },
  country: { line: 'double', letter: 'C', name: 'country' },
  organisation: { line: 'dashed', letter: 'O', name: 'organisation' },
  place: { line: 'dotted', letter: 'L', name: 'place' },
  open: { line: 'wavy', letter: '?', name: 'left open' },
};

export const KINDS = Object.keys(MARKS) as Kind[];
