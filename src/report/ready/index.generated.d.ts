/** A template that ships with odas, compiled, and the text that it was compiled from. */
export interface Ready {
  readonly text: string;
  readonly compiled: object;
}

/** Ours, by document and language (`copil.fr`), made by `npm run generate`. */
export const READY: Readonly<Record<string, () => Promise<Ready>>>;
