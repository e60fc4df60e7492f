// Everything behind one convergence or divergence: who said what and when, what speaks against it, whether it stands, what became of it.

import type { Corpus } from '../../../corpus/corpus.ts';
import { organisationsHeard } from '../../../corpus/voices.ts';
import type { Divergence } from '../../../diagnosis/absences.ts';
import { adoptedOf } from '../../../diagnosis/adopted.ts';
import { byStrength, type Convergence, convergencesOf } from '../../../diagnosis/convergences.ts';
import { sameElsewhere } from '../../../diagnosis/diagnosis.ts';
import { type Said, voicesOf } from '../../../diagnosis/said.ts';
import { DIAGNOSIS } from '../../../diagnosis/words/convergences.ts';
import { KIND_NAMES } from '../../../diagnosis/words/kinds.ts';
import { type Names, namesOf } from '../../../diagnosis/words/names.ts';
import { type Both, fr, list, plural, shortDate, unquoted } from '../../../language/language.ts';
import { Page, type Style } from '../ranking/page.ts';

const WORDS: Both<{
  readonly evidence: string;
  readonly against: string;
  readonly none: string;
  readonly firm: string;
  readonly without: string;
  readonly stands: string;
  readonly falls: string;
  readonly resources: string;
  readonly silence: string;
  readonly actions: string;
  readonly noAction: string;
  readonly adopted: string;
  readonly notAdopted: string;
  readonly rank: (place: number, of: number) => string;
  readonly order: string;
  readonly position: (value: number) => string;
  readonly said: string;
}> = {
  fr: {
    evidence: fr`Ce qui a été dit`,
    against: fr`Ce qui parle contre`,
    none: fr`Rien, dans les entretiens, ne va contre. Ce n’est pas une preuve d’accord.`,
    firm: fr`Tient-elle ?`,
    without: 'Sans',
    stands: 'tient',
    falls: fr`ne tient plus`,
    resources: fr`Sur quoi s’appuyer`,
    silence: fr`Qui n’en parle pas`,
    actions: fr`Actions qui y répondent`,
    noAction: fr`Aucune action ne cite encore ces extraits (« needs »).`,
    adopted: fr`Ce que le comité en a fait`,
    notAdopted: fr`Le comité ne l’a pas adoptée : pour la garder, inscrivez sa signature dans diagnosis.md (« retained_convergences »).`,
    rank: (place, of) => fr`${place === 1 ? '1re' : `${place}e`} en force sur ${of} de même nature.`,
    order: fr`La force compare dans cet ordre : organisations, sphères, territoires, extraits, voix de familles. Aucune note.`,
    position: (value) => (value > 0 ? fr`favorable (${`+${value}`})` : value < 0 ? fr`opposé (${`−${-value}`})` : fr`partagé (0)`),
    said: fr`Ce que chacun dit`,
  },
  en: {
    evidence: 'What was said',
    against: 'What speaks against it',
    none: 'Nothing in the interviews goes against it. That proves no agreement.',
    firm: 'Does it stand?',
    without: 'Without',
    stands: 'stands',
    falls: 'no longer stands',
    resources: 'What it can lean on',
    silence: 'Who does not speak of it',
    actions: 'Actions that answer it',
    noAction: 'No action names these extracts yet (“needs”).',
    adopted: 'What the committee made of it',
    notAdopted: 'The committee has not adopted it: to keep it, write its signature in diagnosis.md (“retained_convergences”).',
    rank: (place, of) => `Strength: ${place} of ${of} of its kind.`,
    order: 'Strength compares, in this order: organisations, spheres, territories, extracts, a family voice. There is no score.',
    position: (value) => (value > 0 ? `in favour (+${value})` : value < 0 ? `opposed (−${-value})` : 'undecided (0)'),
    said: 'What each says',
  },
};

export function convergenceText(one: Convergence, corpus: Corpus, style: Style): string {
  const page = new Page(style);
  const { paint, language } = style;
  const said = WORDS[language];
  const words = DIAGNOSIS[language];
  const names = namesOf(corpus, language);
  const voices = voicesOf(corpus);
  const peers = convergencesOf(corpus).filter(({ type }) => type === one.type);
  page.title(words.convergence(one, names));
  page.add(`${words.types[one.type]} · ${one.signature}`, 0, paint.dim);
  page.blank();
  page.add(`${words.strength(one.strength)}. ${said.rank(1 + peers.filter((other) => byStrength(other, one) < 0).length, peers.length)}`);
  page.add(said.order, 0, paint.dim);
  page.blank();
  page.title(said.evidence);
  for (const id of one.evidence) extract(page, voices.byId.get(id)!, corpus, names);
  page.blank();
  page.title(said.against);
  for (const id of one.counterEvidence) extract(page, voices.byId.get(id)!, corpus, names);
  if (one.counterEvidence.length === 0) page.add(said.none, 3);
  page.blank();
  page.title(said.firm);
  page.add(words.robust(one, sameElsewhere(one, convergencesOf(corpus)), names), 3);
  if (one.type === 'common-need')
    for (const organisation of one.organisations)
      page.add(
        `${said.without} ${names.organisation(organisation)}${language === 'fr' ? '\u00a0' : ''}: ${one.restsOn.includes(organisation) ? said.falls : said.stands}`,
        3,
        paint.dim,
        '– ',
      );
  page.blank();
  const resources = (voices.byTheme.get(one.theme) ?? []).filter(
    ({ id, kind }) => (kind === 'resource' || kind === 'offer' || kind === 'proposal') && !one.evidence.includes(id),
  );
  if (resources.length > 0) {
    page.title(said.resources);
    for (const each of resources) extract(page, each, corpus, names);
    page.blank();
  }
  const speaking = new Set((voices.byTheme.get(one.theme) ?? []).map(({ organisation }) => organisation));
  const silent = [...organisationsHeard(corpus)].filter((id) => !speaking.has(id)).sort();
  page.title(said.silence);
  page.add(words.silence(silent.length), 3);
  if (silent.length > 0) page.add(silent.map(names.organisation).join(', '), 3, paint.dim);
  page.blank();
  became(page, one, corpus);
  return page.toString();
}

function became(page: Page, one: Convergence, corpus: Corpus): void {
  const { language } = page.style;
  const said = WORDS[language];
  const adopted = adoptedOf(corpus).find(({ signature }) => signature === one.signature);
  page.title(said.adopted);
  if (adopted) {
    page.add(`${adopted.title} (diagnosis#${adopted.id})`, 3);
    if (adopted.comment !== '') page.add(adopted.comment, 3);
    page.add(DIAGNOSIS[language].adopted(adopted), 3);
  } else page.add(said.notAdopted, 3);
  page.blank();
  page.title(said.actions);
  const answering = corpus.entities('action').flatMap((action) => {
    const needs = (action.data.needs ?? []).filter((id) => id !== undefined && one.evidence.includes(id));
    return needs.length === 0 ? [] : [{ action, needs }];
  });
  for (const { action, needs } of answering) page.add(`${action.data.title ?? action.id} (${needs.join(', ')})`, 3, undefined, '– ');
  if (answering.length === 0) page.add(said.noAction, 3);
}

/** What one extract says, who said it, when and under which function. */
function extract(page: Page, said: Said, corpus: Corpus, names: Names): void {
  const { paint, language } = page.style;
  const [interview = '', id = ''] = said.id.split('#');
  const held = corpus.entity('interview', interview)?.data;
  const written = held?.extracts?.find((one) => one?.id === id);
  const actor = corpus.entity('actor', held?.actor ?? '')?.data;
  const label = (actor?.functions ?? []).find((one) => one?.id === held?.function)?.label;
  const towards = said.towards.length > 0 ? ` → ${list(said.towards.map(names.organisation), language)}` : '';
  const value = said.value === undefined ? '' : `, ${WORDS[language].position(said.value)}`;
  page.add(
    `${names.organisation(said.organisation)}${label === undefined ? '' : ` (${label})`}${towards}, ${shortDate(said.date, language)}, ${KIND_NAMES[language][said.kind]}${value}, ${said.id}`,
    3,
    paint.dim,
  );
  page.add(written?.statement ?? '', 5);
  if (written?.quote !== undefined && held?.consent?.quotes !== 'none')
    page.add(language === 'fr' ? `«\u00a0${unquoted(written.quote)}\u00a0»` : `“${unquoted(written.quote)}”`, 5);
}

export function divergenceText(one: Divergence, corpus: Corpus, style: Style): string {
  const page = new Page(style);
  const { language, paint } = style;
  const said = WORDS[language];
  const words = DIAGNOSIS[language];
  const names = namesOf(corpus, language);
  const voices = voicesOf(corpus);
  page.title(words.divergence(one, names));
  page.add(one.signature, 0, paint.dim);
  page.blank();
  page.title(said.said);
  const contradicting = one.contradictions.flat();
  const all = [...new Set([...one.inFavour, ...one.between, ...one.against, ...contradicting])].flatMap((id) => voices.byId.get(id) ?? []);
  const value = ({ value: own }: Said): number => own ?? 0;
  for (const each of all.toSorted((a, b) => value(b) - value(a))) extract(page, each, corpus, names);
  page.blank();
  if (one.contradictions.length > 0) {
    page.add(contradictions(one, language), 3);
    page.blank();
  }
  const speaking = new Set(one.organisations);
  const silent = [...organisationsHeard(corpus)].filter((id) => !speaking.has(id)).sort();
  page.title(said.silence);
  page.add(words.silence(silent.length), 3);
  return page.toString();
}

const contradictions = ({ contradictions: pairs }: Divergence, language: 'fr' | 'en'): string =>
  language === 'fr'
    ? fr`${plural(pairs.length, 'contradiction relevée', 'contradictions relevées', 'fr')} : ${pairs.map(([a, b]) => `${a} et ${b}`).join(' ; ')}.`
    : `${plural(pairs.length, 'contradiction noted', 'contradictions noted', 'en')}: ${pairs.map(([a, b]) => `${a} and ${b}`).join('; ')}.`;
