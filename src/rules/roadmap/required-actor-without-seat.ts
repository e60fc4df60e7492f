import { fr } from '../../language/language.ts';
import { rule } from '../rule.ts';

export const requiredActorWithoutSeat = rule<{ name: string }>({
  name: 'roadmap/required-actor-without-seat',
  severity: { launch: 'info', diagnosis: 'warning', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Acteur nécessaire sans siège',
      why: fr`Un acteur à impliquer nécessairement doit siéger dans un comité, sinon les décisions se prennent sans lui.`,
      say: ({ name }) => fr`« ${name} » est à impliquer nécessairement et ne siège dans aucun comité.`,
      remedy: fr`Ajoutez cet acteur aux membres d’un comité.`,
    },
    en: {
      title: 'Required actor without a seat',
      why: 'An actor that must take part has to sit in a committee, or decisions are made without it.',
      say: ({ name }) => `“${name}” must take part and sits in no committee.`,
      remedy: 'Add this actor to the members of a committee.',
    },
  },
  *check({ corpus }) {
    const seated = new Set(
      corpus.entities('committee').flatMap((committee) => (committee.data.members ?? []).map((member) => member?.actor)),
    );
    for (const reference of corpus.references) {
      if (reference.field !== 'required_actors' || !reference.target) continue;
      const { id, data } = reference.target;
      if ([...corpus.lineage(id)].some((name) => seated.has(name))) continue;
      yield { at: reference.at, data: { name: String((data as { name?: string }).name ?? id) } };
    }
  },
  fails: { files: { 'roadmap.yaml': 'required_actors: [departement, ecole, centre-social, parents, ⟦organisme-ressource⟧]\n' } },
  passes: { files: { 'roadmap.yaml': 'required_actors: [departement, ecole]\n' } },
});
