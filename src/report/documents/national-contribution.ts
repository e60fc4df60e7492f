// A département’s contribution to the national committee, in the same frame for all; in the national project, those of every département.

import { mayRead } from '../../corpus/audience.ts';
import { type Both, fr } from '../../language/language.ts';
import type { Contribution } from '../../national/contribution.ts';
import { departmentsOf } from '../../national/departments.ts';
import { abbreviations } from '../abbreviations.ts';
import type { DocumentCard } from '../document.ts';
import { contributionFrame } from '../sections/contribution.ts';
import { frontPage } from '../sections/front-page.ts';

const TITLE: Both = { fr: 'Contribution au comité national', en: 'Contribution to the national committee' };

const NOT_YET: Both = { fr: fr`Aucune contribution n’a encore été reçue.`, en: 'No contribution has been received yet.' };
const NONE: Both = {
  fr: fr`Aucune contribution n’est montrée à ces destinataires.`,
  en: 'No contribution is shown to these readers.',
};

export const nationalContribution: DocumentCard = {
  name: 'national-contribution',
  title: TITLE,
  audience: 'national',
  judges: true,
  summary: {
    fr: fr`ce que le département partage, dans le même cadre que les autres`,
    en: 'what the département shares, in the same frame as the others',
  },
  date: ({ open }) => open.date,
  compose(scene) {
    const { open, derived, language } = scene;
    const own = derived.contribution();
    const all: readonly Contribution[] =
      own !== undefined ? [own] : departmentsOf(open).map(({ entity }) => entity.data as unknown as Contribution);
    // The national committee reads whatever its own project received.
    const isAwaited = open.project.kind === 'national' && mayRead(scene.audience, 'national');
    return {
      title: `${TITLE[language]} – ${open.project.name ?? ''}`,
      charts: {},
      abbreviations: abbreviations(scene),
      data: {
        ...frontPage(scene),
        none: all.length > 0 ? '' : (isAwaited ? NOT_YET : NONE)[language],
        contributions: all.map((one) => contributionFrame(one, language)),
      },
    };
  },
};
