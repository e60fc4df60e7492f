import { at, type Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, longDate } from '../../language/language.ts';
import { rule } from '../rule.ts';

type Reason = 'stopped' | 'rejected' | 'deferred' | 'earlier' | 'still-open' | 'unsaid';

const STARTED = new Set(['preparing', 'running', 'evaluated', 'extended', 'adapted']);

const WHY: Both<Readonly<Record<Reason, (name: string) => string>>> = {
  fr: {
    stopped: (name) => fr`Cette décision est en cours, et l’action « ${name} » dont elle traite est arrêtée.`,
    rejected: (name) => fr`Cette décision est en cours, et l’hypothèse « ${name} » dont elle traite est écartée.`,
    deferred: (name) => fr`Le comité a reporté son choix, et l’action « ${name} » est pourtant engagée.`,
    earlier: (name) => fr`Cette décision est remplacée par une décision plus ancienne qu’elle (${longDate(name, 'fr')}).`,
    'still-open': (name) => fr`Cette décision a une remplaçante (${name}), et son état ne le dit pas.`,
    unsaid: () => fr`Cette décision est remplacée, sans qu’on sache par laquelle.`,
  },
  en: {
    stopped: (name) => `This decision is open, and the action “${name}” it is about is stopped.`,
    rejected: (name) => `This decision is open, and the hypothesis “${name}” it is about is rejected.`,
    deferred: (name) => `The committee deferred its choice, and the action “${name}” is under way all the same.`,
    earlier: (name) => `This decision is superseded by one older than itself (${longDate(name, 'en')}).`,
    'still-open': (name) => `This decision has a successor (${name}), and its status does not say so.`,
    unsaid: () => 'This decision is superseded, and by which one is not said.',
  },
};

/** The day of the latest firm decision about something. */
function decidedOn(corpus: Corpus, about: string): string {
  return corpus
    .entities('meeting')
    .filter(({ data }) => data.status === 'held')
    .flatMap(({ data }) =>
      (data.decisions ?? []).some(
        (one) => one?.about?.includes(about) && (one.kind ?? 'decision') === 'decision' && one.status !== 'dropped',
      )
        ? [data.date ?? '']
        : [],
    )
    .reduce((latest, date) => (date > latest ? date : latest), '');
}

export const decisionContradicted = rule<{ reason: Reason; name: string }>({
  name: 'decision/contradicted',
  severity: { launch: 'info', diagnosis: 'info', experimentation: 'warning', evaluation: 'warning' },
  words: {
    fr: {
      title: 'Décision que le projet contredit',
      why: fr`Quand une décision dit une chose et le projet une autre, l’un des deux n’est plus vrai, et personne ne sait plus lequel suivre.`,
      say: ({ reason, name }) => WHY.fr[reason](name),
      remedy: fr`Mettez à jour l’état de la décision, ou ce dont elle traite ; si le comité a changé d’avis, inscrivez sa nouvelle décision et reliez-les par « superseded_by ».`,
    },
    en: {
      title: 'Decision that the project contradicts',
      why: 'When a decision says one thing and the project another, one of them is no longer true, and nobody knows which to follow.',
      say: ({ reason, name }) => WHY.en[reason](name),
      remedy:
        'Bring up to date the status of the decision, or what it is about; if the committee changed its mind, write its new decision and tie them by “superseded_by”.',
    },
  },
  *check({ corpus }) {
    for (const meeting of corpus.entities('meeting')) {
      if (meeting.data.status !== 'held') continue;
      for (const one of meeting.data.decisions ?? []) {
        if (one?.id === undefined) continue;
        const status = one.status ?? 'open';
        if (one.superseded_by !== undefined) {
          const next = corpus.entity('meeting', one.superseded_by.split('#')[0]!)?.data.date;
          if (status !== 'superseded')
            yield { at: at(meeting, one, 'superseded_by'), data: { reason: 'still-open', name: one.superseded_by } };
          else if (next !== undefined && meeting.data.date !== undefined && next < meeting.data.date)
            yield { at: at(meeting, one, 'superseded_by'), data: { reason: 'earlier', name: next } };
        } else if (status === 'superseded') yield { at: at(meeting, one, 'status'), data: { reason: 'unsaid', name: '' } };
        for (const about of one.about ?? []) {
          const [kind, id = ''] = (about ?? '').split(':');
          const action = kind === 'action' ? corpus.entity('action', id)?.data : undefined;
          const name = action?.title ?? id;
          if (status === 'open' && one.kind !== 'deferral' && action?.status === 'stopped')
            yield { at: at(meeting, one, 'about'), data: { reason: 'stopped', name } };
          if (status === 'open' && kind === 'hypothesis' && corpus.entity('transfer', id)?.data.status === 'rejected')
            yield { at: at(meeting, one, 'about'), data: { reason: 'rejected', name: corpus.entity('hypothesis', id)?.data.title ?? id } };
          if (one.kind === 'deferral' && STARTED.has(action?.status ?? '') && decidedOn(corpus, about!) < (meeting.data.date ?? ''))
            yield { at: at(meeting, one, 'about'), data: { reason: 'deferred', name } };
        }
      }
    }
  },
  fails: {
    files: {
      'actions/ecole-ouverte.md': '---\nstatus: stopped\nstatus_reason: Faute de salle.\n---\n',
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Préparer l’action École ouverte., owner: ecole, due: 2026-12-31, status: open, about: ⟦["action:ecole-ouverte"]⟧ }\n---\n',
    },
  },
  passes: {
    files: {
      'actions/ecole-ouverte.md': '---\nstatus: stopped\nstatus_reason: Faute de salle.\n---\n',
      'meetings/copil-2026-06-15.md':
        '---\ndecisions:\n  - { id: d1, text: Préparer l’action École ouverte., owner: ecole, due: 2026-12-31, status: dropped, about: ["action:ecole-ouverte"] }\n---\n',
    },
  },
});
