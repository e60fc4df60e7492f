// Word; its writer is loaded when a document is written in it.

import type { Format } from './format.ts';

export const docx: Format = {
  name: 'docx',
  extension: 'docx',
  write: async (document) => (await import('./docx-document.ts')).writeDocx(document),
};
