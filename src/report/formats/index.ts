// The formats documents are written in.

export { html } from './html.ts';
export { md } from './md.ts';
