import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';
import { fold } from './first-names.ts';
import { search, type Stretch } from './texts.ts';

const LOCAL = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const DOMAIN = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/u;
const WRITTEN_OUT = /\s?[([{](?:at|arobase|a)[)\]}]\s?/giu;

/** Local parts that name a post or a house rather than a person. */
const HOUSE =
  /^(?:(?:contact|mairie|accueil|secretariat|secretaire|direct(?:ion|eur|rice)|ecole|college|lycee|maternelle|elementaire|periscolaire|centre-?social|association|federation|fondation|communication|prefecture|departement|administration|coordination|information|rectorat|mediatheque|bibliotheque|jeunesse|enfance|education|politique-?de-?la-?ville|no-?reply|ne-?pas-?repondre|postmaster|webmaster|recrutement|inscription|reservation|viescolaire|commune|metropole|conseil|service)|(?:ce|ien|dsden|info|infos|presse|admin|bureau|asso|centre|csc|mjc|ccas|cias|pmi|ase|mds|msd|caf|msa|ville|agglo|crip|dpo|rgpd|support|aide|hello|bonjour|abuse|rh|courrier|projet|projets|equipe|team|office|maison|creche|reseau|rep|cite|pre|dre|permanence|standard|formation|parents|ape|fcpe|peep|famille|familles|social|culture|sport|sports|vie|odas|alsh|evs|udaf|adsea)(?=[._+-]|\d|$)|\d{6,7}[a-z]$)/;

function* emailsIn(text: string): Generator<Stretch> {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const found = around(text, at, at + 1);
    if (found) yield found;
  }
  if (!/[([{]a/i.test(text)) return;
  for (const { 0: sign, index } of text.matchAll(WRITTEN_OUT)) {
    const found = around(text, index, index + sign.length);
    if (found) yield found;
  }
}

function around(text: string, start: number, end: number): Stretch | undefined {
  const local = LOCAL.exec(text.slice(Math.max(0, start - 64), start))?.[0].replace(/^[.'-]+/, '');
  const domain = local && DOMAIN.exec(text.slice(end, end + 255))?.[0];
  return local && domain && !HOUSE.test(fold(local)) ? [start - local.length, end + domain.length] : undefined;
}

export const email = rule({
  name: 'privacy/email',
  severity: 'error',
  secret: true,
  words: {
    fr: {
      title: 'Adresse électronique d’une personne',
      why: fr`Un projet ne nomme personne : une adresse électronique désigne quelqu’un et permet de le joindre. Les adresses d’accueil d’une institution (contact, mairie, secrétariat…) sont admises.`,
      say: () => fr`Ce texte contient l’adresse électronique d’une personne.`,
      remedy: fr`Retirez l’adresse, ou remplacez-la par l’adresse d’accueil de l’organisation.`,
    },
    en: {
      title: 'E-mail address of a person',
      why: 'A project names nobody: an e-mail address points to someone and a way to reach them. General addresses of an institution (contact, town hall, office…) are accepted.',
      say: () => 'This text holds the e-mail address of a person.',
      remedy: 'Remove the address, or put the general address of the organisation instead.',
    },
  },
  check: search(emailsIn),
  fails: { files: { 'actors/ecole.yaml': 'mission: Écrire à ⟦camille.fictive@exemple.fr⟧ pour visiter.\n' } },
  passes: { files: { 'actors/ecole.yaml': 'mission: Écrire à contact@exemple.fr pour visiter.\n' } },
});
