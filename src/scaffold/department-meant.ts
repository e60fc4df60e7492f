// The département that a person means by its code or by its name.

import { idFrom } from '../language/suggest.ts';
import { DEPARTMENTS } from './departments.generated.ts';

/** Without what its assembly is called: « Conseil départemental de l’Aveyron » is `aveyron`. */
const bare = (name: string): string =>
  idFrom(name).replace(
    /^(?:(?:conseil-departemental|collectivite-territoriale|collectivite|departement|ville)-)?(?:de-la|de-l|des|du|de|d)-/,
    '',
  );

/** The INSEE code meant: `1` is `01`, `2a` is `2A`, « Aveyron » is `12`; undefined when there is none, or several. */
export function departmentMeant(written: string): string | undefined {
  const code = written.trim().toUpperCase().padStart(2, '0');
  if (DEPARTMENTS.has(code)) return code;
  const sought = bare(written);
  const named = [...DEPARTMENTS].filter(([, name]) => sought !== '' && (bare(name) === sought || bare(name) === idFrom(written)));
  return named.length === 1 ? named[0]![0] : undefined;
}
