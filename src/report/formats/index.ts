// The formats documents are written in.

export { md } from './md.ts';
export { html } from './html.ts';
export { docx } from './docx.ts';
export { odt } from './odt.ts';
export { pdf } from './pdf.ts';
