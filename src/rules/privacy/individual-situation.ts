import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { withPeople } from './names.ts';
import { search, type Stretch } from './texts.ts';

const SITUATION =
  /(?<![\p{L}\p{N}])(?:placement|placée?s?|signalements?|informations? préoccupantes?|suivie?s? (?:par|(?:en|au|à l['’]) ?(?:AEMO|AED|CMPP?|ASE|IME|ITEP|hôpital))|AEMO|A\.E\.M\.O\.|AED|mesures? (?:éducatives?|judiciaires?|de protection|d['’]assistance éducative|d['’]AEMO)|assistance éducative|juges? (?:des|pour) enfants|familles? d['’]accueil|confiée?s? (?:à|au)|garde à vue|déferrée?|ordonnance de placement)(?![\p{L}\p{N}])/giu;
/** Letters that professionals say instead: an « information préoccupante », an order of placement; never an address or a camera. */
const LETTERS =
  /(?<![\p{L}\p{N}-])(?<!(?:adresse|protocole|caméra|téléphonie|téléphone|réseau|numéro|indice)s?\s)(?:IP|OPP)(?![\p{L}\p{N}-])/gu;
/** A sign that one may be named: most texts have none. */
const HINT = /plac[eé]|signal|pr[eé]occup|suivi|aemo|a\.e\.m|aed|mesure|assistance|juge|d.accueil|confi[eé]|garde|d[ée]f[ée]r/i;
/** Words before that speak of a subject in general, not of someone. */
const GENERAL_BEFORE =
  /(?<!\p{L})(?:les|des|aux|ces|nos|leurs|nombre d['’e]|taux d['’e]|procédures? d['’e]|protocoles? d['’e]|circuits? d['’e]|guides? d['’e]|formations? (?:sur|à|au) (?:les?|la|l['’])?|formations? d['’e]|outils? d['’e]|statistiques? d['’e]|chiffres d['’e]|données (?:sur|d['’e]).{0,6}|lieux? d['’e]|services? d['’e]|cellules? .{0,16}d['’e]s?|équipes? d['’e]|réunions? d['’e]|pratiques? d['’e]|notion d['’e]|fiche d['’e])\s?$/iu;
/** « placé sous l’égide de… », « place la question… »: nobody was placed. */
const SOMETHING_ELSE_AFTER =
  /^\s(?:sous (?:l['’]|la |le )(?:égide|responsabilité|présidence|autorité|signe|pilotage)|au (?:cœur|centre de l)|en (?:tête|priorité|annexe|ligne)|auprès (?:du préfet|de la présid|du présid)|l['’]\p{L}|la \p{L}|les \p{L})/u;
const THING =
  'projets?|actions?|dispositifs?|réunions?|comités?|plans?|feuille|objectifs?|indicateurs?|démarche|mission|rapport|étude|questions?|priorités?|bilan|animation|pilotage|coordination|secrétariat|évaluation|diagnostic';
const THING_BETWEEN = new RegExp(`(?<!\\p{L})(?:${THING}|dossiers?)(?!\\p{L})`, 'iu');
const THING_OF = new RegExp(`(?<!\\p{L})(?:${THING}) (?:de |d['’])$`, 'iu');

function situationsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  if (!HINT.test(text) && !/IP|OPP/.test(text)) return found;
  for (const { 0: situation, index } of [...text.matchAll(SITUATION), ...text.matchAll(LETTERS)]) {
    const end = index + situation.length;
    if (GENERAL_BEFORE.test(text.slice(Math.max(0, index - 40), index))) continue;
    if (/^(?:plac|confi)/i.test(situation) && !/^placement/i.test(situation)) {
      if (/(?:^|\s)(?:a|ont|avait|avaient|avoir|ayant)\s$/.test(text.slice(Math.max(0, index - 8), index))) continue;
      if (/^plac/i.test(situation) && SOMETHING_ELSE_AFTER.test(text.slice(end, end + 40))) continue;
    }
    found.push([index, end]);
  }
  return found.sort(([a], [b]) => a - b);
}

function* situationsOfPeopleIn(text: string): Generator<Stretch> {
  yield* withPeople(text, situationsIn(text), (person, situation) => {
    const kind = text.slice(...situation);
    if (!/^(?:placée?s?$|suivi|confi)/i.test(kind)) return true;
    // Who is placed or followed is named before; the name after « suivi par » is that of a worker.
    if (person[0] > situation[0]) return /^plac/i.test(kind);
    return !THING_BETWEEN.test(text.slice(person[1], situation[0])) && !THING_OF.test(text.slice(Math.max(0, person[0] - 24), person[0]));
  });
}

export const individualSituation = rule({
  name: 'privacy/individual-situation',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Situation d’une personne',
      why: fr`Un placement, un signalement ou une mesure éducative relèvent du secret professionnel. Un projet parle de besoins et d’organisations, jamais de la situation de quelqu’un.`,
      say: () => fr`Ce texte associe un prénom ou une initiale à une mesure de protection.`,
      remedy: fr`Retirez ce passage, ou n’en gardez que ce qui vaut pour plusieurs situations.`,
    },
    en: {
      title: 'Situation of one person',
      why: 'A placement, a report to the authorities or an educational measure is covered by professional secrecy. A project speaks of needs and organisations, never of someone’s situation.',
      say: () => 'This text joins a first name or an initial with a protection measure.',
      remedy: 'Remove this passage, or keep only what holds for several situations.',
    },
  },
  check: search(situationsOfPeopleIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Accueille ⟦Léa depuis son placement⟧.\n' } },
  passes: {
    files: { 'actors/ecole.yaml': 'mission: L’école Jules-Ferry travaille avec la Protection de l’enfance et le juge des enfants.\n' },
  },
});
