// The questions of `odas init` at a terminal: answered, half answered and given up.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const world = mkdtempSync(join(tmpdir(), 'odas-questions-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** Runs `odas init` at a make-believe terminal; each answer is typed once its question is on screen. */
async function init(argv: readonly string[], answers: readonly (readonly [question: string, keys: string])[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 40 });
  let output = '';
  let next = 0;
  stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const waiting = answers[next];
    if (waiting && output.includes(waiting[0])) {
      next += 1;
      setTimeout(() => stdin.write(waiting[1]), 20);
    }
  });
  const io = {
    cwd: world,
    env: { LANG: 'fr_FR.UTF-8', NO_COLOR: '1' },
    stdin,
    stdout,
    stderr: { write: (text: string) => (output += text) },
    now: () => new Date('2026-10-15T08:00:00Z'),
  };
  const code = await main(['init', ...argv], io as never);
  return { code, output };
}

describe('the questions of a new project', () => {
  it('are answered one after the other', async () => {
    const { code, output } = await init(
      ['reponses'],
      [
        ['code du département', '99\r'],
        ['n’est pas celui', '\u007f\u007f2a\r'],
        ['titre de la démarche', 'Essai\r'],
        ['chef de projet', '\r'],
        ['Suivre le dossier', 'n\r'],
        ['sur une forge', '\r'],
      ],
    );
    expect(output).toContain('Projet créé');
    expect(code).toBe(0);
    const project = readFileSync(join(world, 'reponses/odas.yaml'), 'utf8').replace(/\u00a0|\u202f/g, ' ');
    expect(project).toContain('department: "2A"');
    expect(project).toContain('title: Essai');
    expect(project).toContain('À COMPLÉTER : qui est le chef de projet ?');
    expect(existsSync(join(world, 'reponses/.git'))).toBe(false);
  });

  it('are not asked when options answer', async () => {
    const { output } = await init(['options', '--department', '64', '--title', 'T', '--project-lead', 'P', '--git', '--ci', 'gitlab'], []);
    expect(output).not.toContain('code du département');
    expect(existsSync(join(world, 'options/.gitlab-ci.yml'))).toBe(true);
  });

  it('take a département by its name, and the end of what is typed for giving up', async () => {
    const named = await init(
      ['nom'],
      [
        ['code du département', 'aveyron\r'],
        ['titre de la démarche', '\r'],
        ['chef de projet', '\r'],
        ['Suivre le dossier', 'n\r'],
        ['sur une forge', '\r'],
      ],
    );
    expect([named.code, readFileSync(join(world, 'nom/odas.yaml'), 'utf8')]).toEqual([0, expect.stringContaining('department: "12"')]);
    expect(named.output).not.toContain('to navigate');
    const ended = await init(['fin'], [['code du département', '\u0004']]);
    expect([ended.code, ended.output]).toEqual([2, expect.stringContaining('rien n’a été écrit')]);
    expect(existsSync(join(world, 'fin'))).toBe(false);
  });

  it('leave nothing when given up', async () => {
    const before = readdirSync(world);
    const { code, output } = await init(
      ['abandon'],
      [
        ['code du département', '64\r'],
        ['titre de la démarche', '\u0003'],
      ],
    );
    expect(output).toContain('rien n’a été écrit');
    expect(code).toBe(2);
    expect(readdirSync(world)).toEqual(before);
  });
});
