// The pages of `odas serve`: the documents and the status, for the readers chosen, made anew from the files each time they are asked for.

import { createHash } from 'node:crypto';
import { type Audience, AUDIENCES } from '../../corpus/audience.ts';
import { openTo } from '../../corpus/redact.ts';
import { type Both, fr, type Language } from '../../language/language.ts';
import { prepare, Withheld, write } from '../../report/compose.ts';
import { type DocumentCard, readersOf } from '../../report/document.ts';
import { DOCUMENTS, everyDocument } from '../../report/documents/index.ts';
import { html } from '../../report/formats/index.ts';
import { AUDIENCE_NAMES } from '../../report/sections/names.ts';
import { TemplateFault } from '../../report/template.ts';
import { houseOf } from '../house.ts';
import { type Context, languageOf, printable, WrongRequest } from '../io.ts';
import { type Loaded, loadProject } from '../load.ts';
import { templateOf, templateParts } from '../templates.ts';
import { painter } from '../terminal/paint.ts';
import { statusText } from '../terminal/status.ts';
import { provenanceOf } from '../provenance.ts';
import type { Page } from './server.ts';

const WORDS: Both<{
  readonly title: string;
  readonly documents: string;
  readonly status: string;
  readonly home: string;
  readonly readers: string;
  readonly nothing: (title: string) => string;
  readonly missing: string;
  readonly withheld: string;
  readonly template: (file: string, line: number | undefined) => string;
}> = {
  fr: {
    title: 'Documents et état du projet',
    documents: 'Documents',
    status: 'Où en est le projet',
    home: 'Tous les documents',
    readers: 'Destinataires',
    nothing: (title) => fr`${title} : rien dans le projet`,
    missing: fr`Cette page n’existe pas, ou n’existe plus.`,
    withheld: fr`Ce document n’est pas pour ces destinataires.`,
    template: (file, line) => fr`Le modèle « ${file} »${line === undefined ? '' : `, ligne ${line},`} ne peut pas être rempli.`,
  },
  en: {
    title: 'Documents and state of the project',
    documents: 'Documents',
    status: 'Where the project stands',
    home: 'All documents',
    readers: 'For',
    nothing: (title) => `${title}: nothing in the project`,
    missing: 'This page does not exist, or no longer does.',
    withheld: 'This document is not for these readers.',
    template: (file, line) => `The template “${file}”${line === undefined ? '' : `, line ${line},`} cannot be filled.`,
  },
};

/** Loads the page again when something was saved, keeping the place. */
const SCRIPT = 'new EventSource("/events").onmessage=()=>location.reload()';
const DIGEST = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`;
const STYLE = `body{margin:0}.odas-bar{font:.9rem/1.5 Arial,sans-serif;background:#1b1f29;color:#fff;padding:.5rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.odas-bar a{color:#cfe2ff}.odas-bar a[aria-current]{color:#fff;font-weight:700;text-decoration:none}.odas-bar a:focus-visible{outline:2px solid #fff}
@media print{.odas-bar{display:none}}
.odas{font:1rem/1.55 "Source Sans 3","Segoe UI",Arial,sans-serif;max-width:50rem;margin:0 auto;padding:1rem 1.25rem 4rem;color:#1b1f29}
.odas h1{color:#1f4a75}.odas h2{color:#1f4a75;border-bottom:2px solid #1f4a75}.odas a{color:#1f4a75}
.odas pre{font-size:.85rem;white-space:pre-wrap;background:#f2f4f8;padding:1rem}`;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!);

/** Every page; what cannot be shown is said in words, by a page that comes back to life when files do. */
export function siteOf(context: Context, first: Audience | undefined) {
  const found = pagesOf(context, first);
  return async (path: string, query: URLSearchParams): Promise<Page> => {
    const language = languageOf(context);
    try {
      return (await found(path, query)) ?? refusal(404, WORDS[language].missing, language);
    } catch (error) {
      if (error instanceof WrongRequest) return refusal(503, error.message, language);
      throw error;
    }
  };
}

/** A page that holds a sentence. */
const refusal = (status: number, sentence: string, language: Language): Page =>
  page(
    status,
    `<main class="odas"><h1>${escape(WORDS[language].title)}</h1><p>${escape(printable(sentence))}</p><p><a href="/">${escape(WORDS[language].home)}</a></p></main>`,
    language,
  );

/** The page of a path, when there is one. Who reads, when nobody was chosen: the widest choice of what this machine's owner prepares. */
function pagesOf(context: Context, first: Audience | undefined) {
  return async (path: string, query: URLSearchParams): Promise<Page | undefined> => {
    const asked = query.get('audience') ?? first;
    if (asked !== undefined && !AUDIENCES.includes(asked as Audience)) return undefined;
    const [, room, name, subject, ...more] = path.split('/');
    if (more.length > 0) return undefined;
    const loaded = await loadProject(context);
    const language = languageOf(context, loaded.config.locale);
    if (path === '/')
      return page(200, home(await everyDocument(), loaded, language, (asked as Audience | undefined) ?? 'committee'), language);
    if (room !== 'document') return undefined;
    const card = Object.hasOwn(DOCUMENTS, name ?? '') ? await DOCUMENTS[name!]!() : undefined;
    if (!card || !isWritten(card, loaded) || (card.about === undefined) !== (subject === undefined)) return undefined;
    if (card.about !== undefined && !loaded.corpus.entity(card.about, subject)) return undefined;
    const audience = (asked as Audience | undefined) ?? readersOf(card, loaded.corpus.project.kind);
    return document(card, subject, audience, language, loaded, context);
  };
}

const page = (status: number, text: string, language: Language): Page => ({
  status,
  script: DIGEST,
  html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(WORDS[language].title)}</title><style>${STYLE}</style></head>
<body>${text}<script>${SCRIPT}</script></body>
</html>
`,
});

function bar(path: string, audience: Audience, language: Language): string {
  const said = WORDS[language];
  const readers = AUDIENCES.map(
    (one) =>
      `<a href="${escape(path)}?audience=${one}"${one === audience ? ' aria-current="page"' : ''}>${escape(AUDIENCE_NAMES[language][one])}</a>`,
  );
  return `<nav class="odas-bar" aria-label="${escape(said.readers)}"><a href="/?audience=${audience}">${escape(said.home)}</a><span>${escape(said.readers)}${language === 'fr' ? '\u00a0:' : ':'}</span>${readers.join('')}</nav>`;
}

/** Whether this kind of project has it. */
const isWritten = ({ of }: DocumentCard, { corpus }: Loaded): boolean => of === undefined || of === (corpus.project.kind ?? 'department');

function home(documents: readonly DocumentCard[], loaded: Loaded, language: Language, audience: Audience): string {
  const said = WORDS[language];
  const { corpus } = loaded;
  const open = openTo(corpus, audience);
  const link = (name: string, title: string): string => `<li><a href="/document/${name}?audience=${audience}">${escape(title)}</a></li>`;
  const written = documents.filter((card) => isWritten(card, loaded));
  const items = written.map((card) => {
    const title = card.title[language];
    if (card.about === undefined) return link(card.name, title);
    const subjects = open.entities(card.about);
    if (subjects.length === 0) return `<li>${escape(said.nothing(title))}</li>`;
    const inside = subjects.map(({ id, data }) => link(`${card.name}/${id}`, printable((data as { title?: string }).title ?? id)));
    return `<li>${escape(title)}<ul>${inside.join('')}</ul></li>`;
  });
  const text = statusText(open, { language, paint: painter(false), width: 90, whole: corpus });
  return `${bar('/', audience, language)}<main class="odas"><h1>${escape(printable(open.project.title ?? said.title))}</h1>
<h2>${escape(said.documents)}</h2><ul>${items.join('')}</ul>
<h2>${escape(said.status)}</h2><pre>${escape(text)}</pre></main>`;
}

async function document(
  card: DocumentCard,
  subject: string | undefined,
  audience: Audience,
  language: Language,
  loaded: Loaded,
  context: Context,
): Promise<Page> {
  const said = WORDS[language];
  const { root, corpus } = loaded;
  const path = `/document/${card.name}${subject === undefined ? '' : `/${subject}`}`;
  const refused = (sentence: string): Page =>
    page(
      200,
      `${bar(path, audience, language)}<main class="odas"><h1>${escape(card.title[language])}</h1><p>${escape(printable(sentence))}</p></main>`,
      language,
    );
  const template = (name: string) => templateOf(`report/${name}.${language}.md.hbs`, root, undefined, context)!;
  const provenance = provenanceOf(loaded);
  try {
    const prepared = prepare(corpus, { card, audience, language, committee: undefined, meeting: undefined, subject, provenance });
    const { house } = houseOf(corpus, root, language);
    const [output] = await write(prepared, {
      template: (name) => template(name).content,
      parts: templateParts(root, undefined, context),
      language,
      provisional: prepared.placeholders.length > 0 || corpus.faults.length > 0,
      formats: [html],
      house,
    });
    // The document forbids every script; here one is allowed, by the header, and nothing else changes.
    const shown = String(output!.content)
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '')
      .replace('</style>', `</style><style>${STYLE.split('\n').slice(0, 3).join('')}</style>`)
      .replace('<body>', () => `<body>${bar(path, audience, language)}`)
      .replace('</body>', () => `<script>${SCRIPT}</script></body>`);
    return { status: 200, script: DIGEST, html: shown };
  } catch (error) {
    if (error instanceof Withheld) return refused(said.withheld);
    if (error instanceof WrongRequest) return refused(error.message);
    if (error instanceof TemplateFault) return refused(said.template(template(error.document ?? card.name).file, error.line));
    throw error;
  }
}
