/**
 * The recipes of the README for GNU parallel, as they stand but with smaller blocks, against one run. Needs the Debian packages
 * parallel, openssh-client and openssh-server; the machines are this one, by an sshd of the test's own.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDaemons, findFreePort, waitFor } from './daemons.js';
import { readRecipes } from './read-recipes.js';
import { createWorkFolder, readArticles } from './work-folder.js';

const recipes = readRecipes('Many machines').map(({ text }) => text);
const [pipe, pipepart, sshlogin, shards] = recipes;

const work = createWorkFolder();
const daemons = createDaemons(work.path);
const SINGLE = 'docs-cli entities articles.jsonl --format ndjson --jobs 1';
let expected = '';

beforeAll(async () => {
  const articles = readArticles();
  const records = Array.from({ length: 240 }, (_, i) => {
    // Characters that some tools take for the end of a line or a record, and that some cut in two.
    const text = `${articles[i % articles.length]!}\u2028\u0085 Zoë Müller 😀 of Côte d'Ivoire “spoke”.\n`;
    return `${JSON.stringify({ id: `news/${i} ${i % 7 === 0 ? 'é' : ''}`, text: i === 100 ? '' : text })}\n`;
  });
  work.write('articles.jsonl', records.join(''));
  articles.forEach((text, i) => {
    work.write(`articles/${i}.txt`, text);
  });
  work.write('articles/rows.jsonl', records.slice(0, 9).join(''));
  const { code, stdout, stderr } = await work.shell(SINGLE);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
  expected = stdout;
  expect(expected.split('\n')).toHaveLength(241);
});

afterAll(async () => {
  await daemons.stop();
  work.remove();
});

/** Runs the recipe with blocks of some dozen records and gives what it wrote. */
async function runRecipe(recipe: string): Promise<string> {
  expect(recipe).toMatch(/--block 10M|--shard/u);
  work.write('records.ndjson', 'old');
  const { code, stderr } = await work.shell(recipe.replace('--block 10M', '--block 60k'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('parallel: Error') });
  return work.read('records.ndjson');
}

describe('GNU parallel gives the bytes of one run', () => {
  it('is all that these tests and those of Slurm have recipes of', () => {
    const words = ['--pipepart', '--sshlogin', '--pipe', '--shard {}', 'sbatch'];
    expect(recipes.map((text) => words.find((word) => text.includes(word)))).toEqual([
      '--pipe',
      '--pipepart',
      '--sshlogin',
      '--shard {}',
      'sbatch',
    ]);
  });

  it('with blocks of lines from a pipe', async () => {
    expect(await runRecipe(pipe!)).toBe(expected);
  });

  it('with blocks of lines of a file', async () => {
    expect(await runRecipe(pipepart!)).toBe(expected);
  });

  it('with shards of a list of files', async () => {
    const { stdout } = await work.shell('docs-cli entities articles/ --format ndjson --jobs 1');
    expect(stdout.split('\n').length).toBeGreaterThan(20);
    expect(await runRecipe(shards!)).toBe(stdout);
  });

  it('with blocks of lines on other machines', async () => {
    await startSshd(['server-1', 'server-2']);
    expect(await runRecipe(sshlogin!)).toBe(expected);
    const log = work.read('sshd.log');
    expect(log).toMatch(/Accepted publickey/u);
  });

  it('with one record for each line, of broken ones too', async () => {
    const lines = work.read('articles.jsonl').split('\n').slice(0, 60);
    lines[7] = '{"id": "cut';
    lines[31] = '{"id": "no text"}';
    lines[59] = 'Not JSON at all';
    work.write('broken.jsonl', lines.map((line) => `${line}\n`).join(''));
    const { code, stdout } = await work.shell(
      'parallel --pipepart -a broken.jsonl -k --block 20k docs-cli entities --jobs 1 --input jsonl --format ndjson',
    );
    expect(code).toBeGreaterThan(0);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; error?: object });
    expect(records).toHaveLength(60);
    expect(records.flatMap(({ error }, i) => (error ? i : []))).toEqual([7, 31, 59]);
  });
});

/** An sshd on loopback with keys of its own, which this user's `ssh` knows by these names while it runs parallel. */
async function startSshd(names: readonly string[]): Promise<void> {
  const at = (name: string): string => join(work.path, name);
  for (const key of ['host_key', 'user_key'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  copyFileSync(at('user_key.pub'), at('authorized_keys'));
  const port = await findFreePort();
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host_key')}`,
    `AuthorizedKeysFile ${at('authorized_keys')}`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'MaxStartups 100',
    `SetEnv "PATH=${work.env.PATH!}" "PARALLEL_HOME=${at('remote')}"`,
  ];
  work.write('sshd_config', lines.map((line) => `${line}\n`).join(''));
  const hosts = names.map(
    (name) => `Host ${name}
  HostName 127.0.0.1
  Port ${port}
  User ${userInfo().username}
  IdentityFile ${at('user_key')}
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile ${at('known_hosts')}
  LogLevel ERROR
`,
  );
  work.write('ssh_config', hosts.join(''));
  work.env.PARALLEL_SSH = `ssh -F ${at('ssh_config')}`;
  // Where it keeps its unprivileged part; without systemd nobody has made it.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  daemons.start('sshd.log', '/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')]);
  const isUp = (): Promise<boolean> =>
    new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      }).on('error', () => {
        done(false);
      });
    });
  await waitFor('sshd listens', isUp, 15, [at('sshd.log')]);
}
