// OpenDocument text, for LibreOffice; its writer is loaded when a document is written in it.

import type { Format } from './format.ts';

export const odt: Format = {
  name: 'odt',
  extension: 'odt',
  write: async (document) => (await import('./odt-document.ts')).writeOdt(document),
};
