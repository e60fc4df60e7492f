// What the accessibility test asks of jsdom.

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { runScripts?: 'outside-only' });
    readonly window: { eval: (script: string) => unknown; close: () => void; readonly document: { readonly documentElement: Element } };
  }
}
