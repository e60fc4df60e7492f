// What is known of the past of some files: their recorded versions. Where it comes from is the disk's business.

/** One file as it was recorded at some time. */
export interface Version {
  /** The name of the revision, in short. */
  readonly revision: string;
  /** When it was recorded, `YYYY-MM-DD`. */
  readonly date: string;
  readonly content: string;
}

export interface History {
  /** When the revisions at hand begin: what they bring at once may be older. */
  readonly begins: string;
  /** The versions of each file, oldest first, under its former names too. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
}
