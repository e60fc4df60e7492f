// Reads workbooks of ballots back: every cell is held to the project, and what does not fit is refused with its sheet, row and column.

import type { Corpus } from '../../corpus/corpus.ts';
import { type Both, fr, type Language, list, number } from '../../language/language.ts';
import { suggest } from '../../language/suggest.ts';
import { BALLOT_WORDS, type BallotWords } from '../ballot-sheets.ts';
import { type BallotText, ballotText, type CellText } from '../ballot-text.ts';
import type { Asked, Importer, Received, Refusal } from '../card.ts';
import { columnName, tablesIn, type Value } from '../workbook.ts';

const WORDS: Both<{
  readonly notWorkbook: string;
  readonly noSheet: (name: string) => string;
  readonly noColumn: (name: string) => string;
  readonly noActor: string;
  readonly actor: (id: string) => string;
  readonly ballot: (id: string) => string;
  readonly date: (given: string) => string;
  readonly action: (id: string, near: readonly string[]) => string;
  readonly criterion: (id: string, near: readonly string[]) => string;
  readonly computed: (id: string) => string;
  readonly score: (given: string, min: number, max: number) => string;
  readonly outOfScale: (given: string, min: number, max: number) => string;
  readonly twice: (action: string, criterion: string) => string;
  readonly points: (given: string) => string;
  readonly grade: (given: string, grades: readonly string[]) => string;
  readonly same: (other: string) => string;
}> = {
  fr: {
    notWorkbook: fr`Ce fichier n’est pas un classeur lisible (.xlsx). Enregistrez-le à nouveau au format « Classeur Excel ».`,
    noSheet: (name) => fr`La feuille « ${name} » manque : repartez du classeur préparé par « odas export ballots ».`,
    noColumn: (name) => fr`La colonne « ${name} » manque : repartez du classeur préparé par « odas export ballots ».`,
    noActor: fr`L’organisation n’est pas indiquée.`,
    actor: (id) => fr`« ${id} » n’est pas une organisation de ce projet.`,
    ballot: (id) => fr`« ${id} » ne peut nommer un bulletin : des lettres minuscules sans accent, des chiffres, des tirets.`,
    date: (given) => fr`« ${given} » n’est pas une date de la forme AAAA-MM-JJ.`,
    action: (id, near) =>
      fr`« ${id} » n’est pas une action de ce projet.${near.length > 0 ? ` Vouliez-vous dire ${list(near, 'fr', 'disjunction')} ?` : ''}`,
    criterion: (id, near) =>
      fr`« ${id} » n’est pas un critère de ce projet.${near.length > 0 ? ` Vouliez-vous dire ${list(near, 'fr', 'disjunction')} ?` : ''}`,
    computed: (id) => fr`« ${id} » est établi d’après le projet : il ne se note pas.`,
    score: (given, min, max) =>
      fr`« ${given} » n’est pas une note. Écrivez un nombre de ${number(min, 'fr')} à ${number(max, 'fr')}, ou un intervalle comme « ${number(min, 'fr')} à ${number(max, 'fr')} ».`,
    outOfScale: (given, min, max) => fr`« ${given} » sort de l’échelle, de ${number(min, 'fr')} à ${number(max, 'fr')}.`,
    twice: (action, criterion) => fr`« ${action} » est déjà notée sur « ${criterion} » plus haut.`,
    points: (given) => fr`« ${given} » n’est pas un nombre de points, zéro ou plus.`,
    grade: (given, grades) => fr`« ${given} » n’est pas une mention. Au choix : ${grades.join(', ')}.`,
    same: (other) => fr`Deux classeurs portent le même bulletin (l’autre est ${other}).`,
  },
  en: {
    notWorkbook: 'This file is not a workbook that can be read (.xlsx). Save it again as “Excel workbook”.',
    noSheet: (name) => `The sheet “${name}” is missing: start again from the workbook that “odas export ballots” prepares.`,
    noColumn: (name) => `The column “${name}” is missing: start again from the workbook that “odas export ballots” prepares.`,
    noActor: 'The organisation is not given.',
    actor: (id) => `“${id}” is not an organisation of this project.`,
    ballot: (id) => `“${id}” cannot name a ballot: small letters without accents, digits, hyphens.`,
    date: (given) => `“${given}” is not a date like YYYY-MM-DD.`,
    action: (id, near) =>
      `“${id}” is not an action of this project.${near.length > 0 ? ` Did you mean ${list(near, 'en', 'disjunction')}?` : ''}`,
    criterion: (id, near) =>
      `“${id}” is not a criterion of this project.${near.length > 0 ? ` Did you mean ${list(near, 'en', 'disjunction')}?` : ''}`,
    computed: (id) => `“${id}” is read in the project: it is not scored.`,
    score: (given, min, max) =>
      `“${given}” is not a score. Write a number from ${number(min, 'en')} to ${number(max, 'en')}, or an interval like “${number(min, 'en')} to ${number(max, 'en')}”.`,
    outOfScale: (given, min, max) => `“${given}” is beyond the scale, from ${number(min, 'en')} to ${number(max, 'en')}.`,
    twice: (action, criterion) => `“${action}” is already scored on “${criterion}” above.`,
    points: (given) => `“${given}” is not a number of points, zero or more.`,
    grade: (given, grades) => `“${given}” is not a grade. One of: ${grades.join(', ')}.`,
    same: (other) => `Two workbooks hold the same ballot (the other is ${other}).`,
  },
};

export const ballots: Importer = {
  name: 'ballots',
  words: {
    fr: fr`les bulletins remplis, des classeurs de « odas export ballots »`,
    en: 'ballots filled in, from the workbooks of “odas export ballots”',
  },
  async read(files, asked) {
    const read = await Promise.all(files.map((file) => new BallotReader(file, asked).read()));
    const said = WORDS[asked.language];
    const seen = new Map<string, string>();
    const twice = read.flatMap(({ ballot }, index): Refusal[] => {
      if (!ballot) return [];
      const other = seen.get(ballot.id);
      seen.set(ballot.id, files[index]!.name);
      return other === undefined ? [] : [{ file: files[index]!.name, message: said.same(other) }];
    });
    const saysNothing = ({ id, scores, weights, grades }: BallotText): boolean =>
      !asked.corpus.entity('ballot', id) && weights.size + grades.size === 0 && [...scores.values()].every((row) => row.size === 0);
    return {
      empty: read.flatMap(({ ballot }, index) => (ballot && saysNothing(ballot) ? [files[index]!.name] : [])),
      files: read.flatMap(({ ballot }) =>
        ballot && !saysNothing(ballot) ? [{ path: pathOf(ballot.id, asked.corpus), content: ballotText(ballot) }] : [],
      ),
      refusals: [...read.flatMap(({ refusals }) => refusals), ...twice],
    };
  },
};

const pathOf = (id: string, corpus: Corpus): string => corpus.entity('ballot', id)?.file ?? `ballots/${id}.yaml`;

/** A number as people type it, with a decimal comma or point. */
const numberIn = (text: string): number => (/^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN);

type Rows = readonly { readonly row: number; readonly values: readonly Value[] }[];

/** A sheet with the place of each column that is needed. */
interface Sheet {
  readonly name: string;
  readonly rows: Rows;
  readonly at: (head: string) => number;
}

class BallotReader {
  readonly #file: Received;
  readonly #asked: Asked;
  readonly #refusals: Refusal[] = [];
  /** The language of its headings: a workbook made in English is read in a French project too. */
  #words: BallotWords;
  #tables: ReadonlyMap<string, Rows> = new Map();

  constructor(file: Received, asked: Asked) {
    this.#file = file;
    this.#asked = asked;
    this.#words = BALLOT_WORDS[asked.language];
  }

  async read(): Promise<{ ballot: BallotText | undefined; refusals: readonly Refusal[] }> {
    const said = WORDS[this.#asked.language];
    try {
      this.#tables = await tablesIn(this.#file.bytes);
    } catch {
      this.#refuse(said.notWorkbook);
      return { ballot: undefined, refusals: this.#refusals };
    }
    for (const language of ['fr', 'en'] as const satisfies readonly Language[])
      if (this.#tables.has(BALLOT_WORDS[language].scores)) this.#words = BALLOT_WORDS[language];
    const who = this.#who();
    const scores = this.#scores();
    const weights = this.#weights();
    const grades = this.#grades();
    const ballot =
      who && this.#refusals.length === 0
        ? { ...who, scores: this.#sourced(who.id, scores), weights, grades, elicitation: this.#elicitation(who.id, weights) }
        : undefined;
    return { ballot, refusals: this.#refusals };
  }

  /** How weights were asked for stays known as long as they are the same. */
  #elicitation(id: string, weights: ReadonlyMap<string, number>): BallotText['elicitation'] {
    const before = this.#asked.corpus.entity('ballot', id)?.data;
    const known = Object.entries(before?.weights ?? {}).filter(([, points]) => points !== undefined);
    const same = known.length === weights.size && known.every(([criterion, points]) => weights.get(criterion) === points);
    return same ? before?.elicitation : weights.size === 0 ? undefined : { method: 'points' };
  }

  /** Workbooks have no column for sources: one stays with a score that did not change. */
  #sourced(id: string, scores: ReadonlyMap<string, ReadonlyMap<string, CellText>>): BallotText['scores'] {
    const before = this.#asked.corpus.entity('ballot', id)?.data.scores ?? {};
    return new Map(
      [...scores].map(([action, row]) => [
        action,
        new Map(
          [...row].map(([criterion, one]) => {
            const known = Object.hasOwn(before, action) ? before[action]?.[criterion] : undefined;
            const source = typeof known === 'object' && known !== null ? known.source : undefined;
            const kept = source !== undefined && 'value' in one && typeof known === 'object' && known?.value === one.value;
            return [criterion, kept ? { ...one, source } : one];
          }),
        ),
      ]),
    );
  }

  #refuse(message: string, sheet?: string, row?: number, column?: number): void {
    this.#refusals.push({ file: this.#file.name, sheet, row, column: column === undefined ? undefined : columnName(column), message });
  }

  /** A sheet whose first row holds the headings; undefined, and refused, when one that is needed is missing. */
  #sheet(name: string, heads: readonly string[], needed = true): Sheet | undefined {
    const said = WORDS[this.#asked.language];
    const rows = this.#tables.get(name);
    if (!rows) {
      if (needed) this.#refuse(said.noSheet(name));
      return undefined;
    }
    const first = rows[0]?.values.map((value) => String(value ?? '')) ?? [];
    const missing = heads.filter((head) => !first.includes(head));
    for (const head of missing) this.#refuse(said.noColumn(head), name, 1);
    return missing.length > 0 ? undefined : { name, rows: rows.slice(1), at: (head) => first.indexOf(head) };
  }

  #who(): Pick<BallotText, 'id' | 'actor' | 'date'> | undefined {
    const said = WORDS[this.#asked.language];
    const { who, whoHeads, whoRows } = this.#words;
    const sheet = this.#sheet(who, whoHeads);
    if (!sheet) return undefined;
    const find = (label: string) => sheet.rows.find(({ values }) => values[sheet.at(whoHeads[0])] === label);
    const value = (label: string): string => String(find(label)?.values[sheet.at(whoHeads[1])] ?? '');
    const place = (label: string): [string, number | undefined, number] => [who, find(label)?.row, sheet.at(whoHeads[1])];
    const actor = value(whoRows.actor);
    if (actor === '') this.#refuse(said.noActor, ...place(whoRows.actor));
    else if (!this.#asked.corpus.entity('actor', actor)) this.#refuse(said.actor(actor), ...place(whoRows.actor));
    const id = value(whoRows.ballot) || `vote-${actor}`;
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) this.#refuse(said.ballot(id), ...place(whoRows.ballot));
    const date = value(whoRows.date).slice(0, 10) || this.#asked.today;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) this.#refuse(said.date(date), ...place(whoRows.date));
    return { id, actor, date };
  }

  /** The id of an action in a row, refused when there is none such. */
  #action(id: string, sheet: string, row: number, column: number): string | undefined {
    const { corpus, language } = this.#asked;
    if (corpus.entity('action', id)) return id;
    this.#refuse(
      WORDS[language].action(
        id,
        suggest(
          id,
          corpus.entities('action').map((one) => one.id),
        ),
      ),
      sheet,
      row,
      column,
    );
    return undefined;
  }

  #criteria() {
    const file = this.#asked.corpus.entity('criteria')?.data;
    return (file?.criteria ?? []).flatMap((one) =>
      one?.id === undefined ? [] : [{ id: one.id, computed: one.computed, scale: one.scale ?? file?.scale }],
    );
  }

  #scores(): BallotText['scores'] {
    const said = WORDS[this.#asked.language];
    const heads = this.#words.scoreHeads;
    const sheet = this.#sheet(this.#words.scores, [heads.action, heads.criterion, heads.score, heads.comment]);
    const scores = new Map<string, Map<string, CellText>>();
    const known = this.#criteria();
    for (const { row, values } of sheet?.rows ?? []) {
      const cell = (head: string): string => String(values[sheet!.at(head)] ?? '').trim();
      const [given, comment] = [cell(heads.score), cell(heads.comment).replace(/^'(?=[=+\-@])/, '')];
      const action = this.#action(cell(heads.action), sheet!.name, row, sheet!.at(heads.action));
      const id = cell(heads.criterion);
      const criterion = known.find((one) => one.id === id);
      if (!criterion)
        this.#refuse(
          said.criterion(
            id,
            suggest(
              id,
              known.map((one) => one.id),
            ),
          ),
          sheet!.name,
          row,
          sheet!.at(heads.criterion),
        );
      if (action === undefined || !criterion || (given === '' && comment === '')) continue;
      if (criterion.computed !== undefined) this.#refuse(said.computed(id), sheet!.name, row, sheet!.at(heads.criterion));
      const [min, max] = [criterion.scale?.min ?? 0, criterion.scale?.max ?? 4];
      const score = given === '' ? undefined : this.#score(given, min, max, sheet!.name, row, sheet!.at(heads.score));
      const ofAction = scores.get(action) ?? new Map<string, CellText>();
      scores.set(action, ofAction);
      if (ofAction.has(id)) this.#refuse(said.twice(action, id), sheet!.name, row, sheet!.at(heads.criterion));
      else if (score) ofAction.set(id, { ...score, ...(comment !== '' && { reason: comment }) });
    }
    return scores;
  }

  /** `3`, `2,5`, `2 à 4`, `2-4`, `2 à 4 (3)`. */
  #score(given: string, min: number, max: number, sheet: string, row: number, column: number): CellText | undefined {
    const said = WORDS[this.#asked.language];
    const [, low, high, mode] = /^(-?[\d.,]+)\s*(?:à|a|to|-|–|…|\.\.)\s*(-?[\d.,]+)(?:\s*\(\s*(-?[\d.,]+)\s*\))?$/iu.exec(given) ?? [];
    const numbers =
      low === undefined ? [numberIn(given)] : [numberIn(low), numberIn(high!), ...(mode === undefined ? [] : [numberIn(mode)])];
    if (numbers.some((one) => Number.isNaN(one)) || (numbers.length > 1 && numbers[0]! > numbers[1]!))
      this.#refuse(said.score(given, min, max), sheet, row, column);
    else if (numbers.some((one) => one < min || one > max)) this.#refuse(said.outOfScale(given, min, max), sheet, row, column);
    else if (numbers.length === 1) return { value: numbers[0]! };
    else return { min: numbers[0]!, max: numbers[1]!, ...(numbers[2] !== undefined && { mode: numbers[2] }) };
    return undefined;
  }

  #weights(): BallotText['weights'] {
    const said = WORDS[this.#asked.language];
    const heads = this.#words.weightHeads;
    const sheet = this.#sheet(this.#words.weights, [heads.criterion, heads.points]);
    const weights = new Map<string, number>();
    const known = this.#criteria().map(({ id }) => id);
    for (const { row, values } of sheet?.rows ?? []) {
      const id = String(values[sheet!.at(heads.criterion)] ?? '');
      const given = String(values[sheet!.at(heads.points)] ?? '').trim();
      if (!known.includes(id)) this.#refuse(said.criterion(id, suggest(id, known)), sheet!.name, row, sheet!.at(heads.criterion));
      else if (given !== '') {
        const points = numberIn(given);
        if (!(points >= 0)) this.#refuse(said.points(given), sheet!.name, row, sheet!.at(heads.points));
        else weights.set(id, points);
      }
    }
    return weights;
  }

  #grades(): BallotText['grades'] {
    const said = WORDS[this.#asked.language];
    const heads = this.#words.gradeHeads;
    const known = (this.#asked.corpus.entity('criteria')?.data.grades ?? []).flatMap((one) => one ?? []);
    const sheet = this.#sheet(this.#words.grades, [heads.action, heads.grade], known.length > 0);
    const grades = new Map<string, string>();
    for (const { row, values } of sheet?.rows ?? []) {
      const given = String(values[sheet!.at(heads.grade)] ?? '').trim();
      const action = this.#action(String(values[sheet!.at(heads.action)] ?? ''), sheet!.name, row, sheet!.at(heads.action));
      if (action === undefined || given === '') continue;
      if (known.includes(given)) grades.set(action, given);
      else this.#refuse(said.grade(given, known), sheet!.name, row, sheet!.at(heads.grade));
    }
    return grades;
  }
}
