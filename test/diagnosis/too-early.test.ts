// When it is too early to stop interviewing, the sentence says what is waited for, and nothing of themes that may not have come.

import { expect, it } from 'vitest';
import { DIAGNOSIS } from '../../src/diagnosis/words/convergences.ts';

it('says what is waited for before one may stop', () => {
  expect(DIAGNOSIS.fr.saturation(undefined, '', 3).replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Il est trop tôt pour s’arrêter : il faudrait que trois entretiens de suite apportent au plus un thème nouveau chacun (3 entretiens menés).',
  );
  expect(DIAGNOSIS.en.saturation(undefined, '', 3)).not.toContain('still');
});
