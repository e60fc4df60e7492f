// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * An organisation that takes part in the project, never a person.
 */
export interface Actor {
  /**
   * The full name of the organisation, as documents must print it.
   */
  name: string;
  /**
   * The acronym or everyday name, for instance CAF.
   */
  short_name?: string;
  /**
   * What sort of organisation it is.
   */
  type:
    | 'council'
    | 'state'
    | 'education'
    | 'justice'
    | 'municipality'
    | 'intercommunality'
    | 'social-protection'
    | 'social-centre'
    | 'association'
    | 'federation'
    | 'parents'
    | 'residents'
    | 'health'
    | 'other';
  /**
   * The fields in which the organisation acts.
   *
   * @minItems 1
   */
  spheres: ('school' | 'social' | 'neighbourhood' | 'family' | 'health' | 'justice' | 'culture' | 'sport' | 'institution')[];
  /**
   * The territories of the roadmap where the organisation works.
   */
  territories?: string[];
  /**
   * The college in which the organisation votes, declared in criteria.yaml.
   */
  college?: string;
  /**
   * Whether its staff are bound by professional secrecy.
   */
  professional_secrecy?: 'yes' | 'no' | 'partial';
  /**
   * The functions held in the organisation, naming nobody.
   */
  functions?: ActorFunction[];
  /**
   * What the organisation does, in a sentence or two.
   */
  mission?: string;
  /**
   * The official numbers of the organisation, in quotes.
   */
  identifiers?: {
    /**
     * The SIREN number, nine digits in quotes.
     */
    siren?: string;
    /**
     * The number in the national register of associations: W and nine digits.
     */
    rna?: string;
    /**
     * The code of the school: seven digits and a letter.
     */
    uai?: string;
  };
  /**
   * The date since which the organisation has existed under this name.
   */
  valid_from?: string;
  /**
   * The last day of the organisation under this name, if it was dissolved or renamed.
   */
  valid_until?: string;
  /**
   * The actor that this one takes over from.
   */
  succeeds?: string;
  /**
   * The widest audience of this file.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * One function held in the organisation.
 */
export interface ActorFunction {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The name of the function, for instance “head teacher”.
   */
  label: string;
  /**
   * How many people hold this function here; unknown counts as one.
   */
  headcount?: number;
}

export interface KindTypes {
  actor: Actor;
}
