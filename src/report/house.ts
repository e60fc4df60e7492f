// The look of the house that sends the documents: its colour, its logo, what stands at the top and bottom of its pages.

/** A picture to print, already read and known to be one. */
export interface Logo {
  readonly type: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it stands for, for those who do not see it. */
  readonly alt: string;
}

export interface House {
  /** `#rrggbb`, legible on white. */
  readonly colour: string;
  readonly logo: Logo | undefined;
  readonly header: string;
  readonly footer: string;
  /** The house's own Word document, to be filled. */
  readonly wordTemplate: Uint8Array | undefined;
  readonly fonts: Fonts;
}

/** The fonts that ship with odas: where they are, and their bytes for those who must look inside. */
export interface Fonts {
  readonly files: readonly string[];
  readonly read: () => readonly Uint8Array[];
}

/** The look of odas itself, where a project asks for none. */
export const PLAIN: House = {
  colour: '#1f4a75',
  logo: undefined,
  header: '',
  footer: '',
  wordTemplate: undefined,
  fonts: { files: [], read: () => [] },
};
