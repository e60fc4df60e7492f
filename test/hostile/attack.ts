// What an attack is: the files of a project, how they are laid, and the finding they must end in.

export const PROJECT = 'format: 1\nkind: department\ntitle: Titre\nname: Nom\n';
export const ROADMAP = 'stakes: []\ncontext: []\nquestions: []\nobjectives: []\nterritories: []\nrequired_actors: []\norganisation: {}\n';
/** The content of a file. */
type Content = string | Uint8Array;

export interface Attack {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  /** A rule that must be among the findings. */
  readonly finds: string;
  /** 1 unless said otherwise. */
  readonly exit?: number;
  readonly prepare?: (folder: string) => void;
}

/** A front matter that would run code. */
export const front = (fence: string): string => `${fence}\nmodule.exports = require('fs').writeFileSync('PWNED', '');\n---\n`;
/** A value nested as deep as is asked. */
export const deep = (open: string, count: number): string => `name: ${open.repeat(count)}`;
