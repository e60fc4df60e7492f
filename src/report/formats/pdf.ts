// PDF; its writer is loaded when a document is written in it.

import type { Format } from './format.ts';

export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  write: async (document) => (await import('./pdf-document.ts')).writePdf(document),
};
