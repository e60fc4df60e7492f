// What the tests ask of jsdom.

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { runScripts?: 'outside-only' });
    readonly window: {
      eval: (script: string) => unknown;
      close: () => void;
      readonly document: {
        readonly documentElement: Element;
        readonly body: { readonly textContent: string; readonly querySelectorAll: (selector: string) => ArrayLike<unknown> };
      };
    };
  }
}
