import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const requiredActorNotHeard = rule<{ name: string }>({
  name: 'interview/required-actor-not-heard',
  severity: { launch: 'off', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Acteur nécessaire non entendu',
      why: fr`L’état des lieux doit recueillir les besoins de tous les acteurs à impliquer nécessairement.`,
      say: ({ name }) => fr`« ${name} » est à impliquer nécessairement et n’a pas été entendu.`,
      remedy: fr`Prévoyez un entretien avec cet acteur.`,
    },
    en: {
      title: 'Required actor not heard',
      why: 'The diagnosis must collect the needs of every actor that has to take part.',
      say: ({ name }) => `“${name}” must take part and was not heard.`,
      remedy: 'Plan an interview with this actor.',
    },
  },
  *check({ corpus }) {
    const heard = new Set(corpus.entities('interview').map((interview) => interview.data.actor));
    for (const reference of corpus.references) {
      if (reference.field !== 'required_actors' || !reference.target) continue;
      const { id, data } = reference.target;
      if ([...corpus.lineage(id)].some((name) => heard.has(name))) continue;
      yield { at: reference.at, data: { name: String((data as { name?: string }).name ?? id) } };
    }
  },
  fails: { files: { 'roadmap.yaml': 'required_actors: [departement, ecole, ⟦organisme-ressource⟧]\n' } },
  passes: { files: { 'roadmap.yaml': 'required_actors: [departement, ecole]\n' } },
});
