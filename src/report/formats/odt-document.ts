// OpenDocument text, for LibreOffice: written here, since no library writes header rows, nested lists, notes and language.

import { zipped } from '../../document/zip.ts';
import { blocksOf } from '../blocks.ts';
import type { Composed, Output } from './format.ts';
import { contentOf } from './odt-body.ts';
import { SPACES, stylesPart } from './odt-styles.ts';
import { chartPictures, logoPicture } from './pictures.ts';
import { escaped, HEAD, xml } from './xml.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.text';
const MILLIMETRES = { upright: 174, lying: 261 };

function metaPart({ title, date, language }: Composed): string {
  const day = `${date}T00:00:00`;
  return `${HEAD}${xml(
    'office:document-meta',
    SPACES,
    xml(
      'office:meta',
      {},
      xml('meta:generator', {}, 'odas'),
      xml('dc:title', {}, escaped(title)),
      xml('dc:language', {}, language === 'fr' ? 'fr-FR' : 'en-GB'),
      xml('meta:creation-date', {}, day),
      xml('dc:date', {}, day),
    ),
  )}`;
}

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpeg: 'image/jpeg', xml: 'text/xml' };

function manifest(paths: readonly string[]): string {
  const entry = (path: string, type: string): string =>
    xml('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:media-type': type,
      'manifest:version': path === '/' ? '1.3' : undefined,
    });
  return `${HEAD}${xml(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    entry('/', MIMETYPE),
    ...paths.map((path) => entry(path, TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? '')),
  )}`;
}

/** The document as a file. */
export async function writeOdt(document: Composed): Promise<readonly Output[]> {
  const { name, landscape, house } = document;
  const pictures = await chartPictures(document, landscape ? MILLIMETRES.lying : MILLIMETRES.upright, 'odt');
  const logo = await logoPicture(document, 'odt');
  if (logo) pictures.set('logo', logo);
  const { content, media } = contentOf(blocksOf(document), pictures, landscape, house.colour);
  const files = new Map<string, string | Uint8Array>([
    ['content.xml', `${HEAD}${content}`],
    ['styles.xml', `${HEAD}${stylesPart(document)}`],
    ['meta.xml', metaPart(document)],
    ...media,
  ]);
  const archive = new Map<string, string | Uint8Array>([
    ['mimetype', MIMETYPE],
    ...files,
    ['META-INF/manifest.xml', manifest([...files.keys()])],
  ]);
  return [{ path: `${name}.odt`, content: zipped(archive, ['mimetype']) }];
}
