// Who may read what. Five audiences from the widest to the narrowest; the nearest explicit one wins.

export const AUDIENCES = ['public', 'national', 'committee', 'working-group', 'team'] as const;
export type Audience = (typeof AUDIENCES)[number];

export function isAudience(value: unknown): value is Audience {
  return AUDIENCES.includes(value as Audience);
}

/** Whether material for the audience `material` may be shown to `reader`: team reads all, the public only what is public. */
export function mayRead(reader: Audience, material: Audience): boolean {
  return AUDIENCES.indexOf(material) <= AUDIENCES.indexOf(reader);
}
