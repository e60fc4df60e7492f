// The fonts of documents, where they are before odas is built.

import { readFileSync } from 'node:fs';
import type { Fonts } from '../../src/report/house.ts';

const folder = new URL('../../node_modules/@expo-google-fonts/', import.meta.url).pathname;
const files = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) => `source-sans-3/${style}/SourceSans3_${style}.ttf`),
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((file) => `${folder}${file}`);
const bytes = files.map((file) => new Uint8Array(readFileSync(file)));

export const fonts: Fonts = { files, read: () => bytes };
