/**
 * A Slurm cluster of this one machine, on loopback, for a test: munged with a key of its own, slurmctld and slurmd, all in a folder
 * and at free ports. Needs root, for slurmd starts jobs as their users, and the Debian packages munge, slurmctld, slurmd and
 * slurm-client (22.05).
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createDaemons, findFreePort, waitFor } from './daemons.js';
import type { WorkFolder } from './work-folder.js';

export interface SlurmTask {
  readonly pid: number;
  /** Of the whole array. */
  readonly job: string;
}

export interface SlurmCluster {
  /** The process of docs-cli in the task of an array that has this number; undefined if it does not run. */
  findTask(number: number): SlurmTask | undefined;
  /** What the daemons said last, for the report of a failure. */
  readonly logs: readonly string[];
  stop(): Promise<void>;
}

/** Resolves once a job could run; commands of `work.shell` are then this cluster's. */
export async function startSlurm(work: WorkFolder): Promise<SlurmCluster> {
  checkMachine();
  const folder = join(work.path, 'slurm');
  for (const name of ['', 'state', 'spool']) mkdirSync(join(folder, name));
  const at = (name: string): string => join(folder, name);
  const logs = ['munged.log', 'slurmctld.log', 'slurmd.log'].map(at);
  const daemons = createDaemons(folder);
  const stop = async (): Promise<void> => {
    if (existsSync(at('slurm.conf'))) await work.shell('scancel --user=root; sleep 1', 10);
    await daemons.stop();
    for (const { pid } of listProcesses(at('slurm.conf'))) killNow(pid);
  };
  try {
    writeFileSync(at('munge.key'), randomBytes(1024), { mode: 0o600 });
    // --force: it may log into a folder that is not its own.
    const files = ['key-file=munge.key', 'socket=munge.sock', 'pid-file=munged.pid', 'seed-file=munged.seed'];
    const paths = files.map((file) => `--${file.replace('=', `=${folder}/`)}`);
    daemons.start('munged.log', '/usr/sbin/munged', [
      '--foreground',
      '--force',
      ...paths,
      `--log-file=${at('munge.txt')}`,
    ]);
    await waitFor('munged listens', () => existsSync(at('munge.sock')), 10, logs);
    writeFileSync(at('slurm.conf'), configure(folder, await findFreePort(), await findFreePort()));
    // slurmd asks a plugin for cgroups in any case; this one looks for none where nothing else needs them.
    writeFileSync(at('cgroup.conf'), 'CgroupPlugin=cgroup/v1\n');
    work.env.SLURM_CONF = at('slurm.conf');
    for (const daemon of ['slurmctld', 'slurmd'])
      daemons.start(`${daemon}.log`, `/usr/sbin/${daemon}`, ['-D'], { ...process.env, ...work.env });
    const isIdle = async (): Promise<boolean> =>
      (await work.shell('sinfo -h -o %t', 10)).stdout.trim() === 'idle';
    await waitFor('the node is idle', isIdle, 30, logs);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    logs,
    stop,
    findTask(number) {
      for (const { pid, args, env } of listProcesses(at('slurm.conf')))
        if (args.includes('entities') && env.get('SLURM_ARRAY_TASK_ID') === String(number))
          return { pid, job: env.get('SLURM_ARRAY_JOB_ID')! };
      return undefined;
    },
  };
}

/** Says what is missing in one line, instead of in a log. */
function checkMachine(): void {
  if (process.getuid?.() !== 0)
    throw new Error('slurmd needs root: run the system tests as root, or in a container');
  for (const program of ['munged', 'slurmctld', 'slurmd'])
    if (!existsSync(`/usr/sbin/${program}`)) throw new Error(`/usr/sbin/${program} is missing; see .ci/run`);
}

/** Nothing here needs cgroups, accounting or another host, and a job that is queued again waits for five seconds, the
 * least that cred_expire may say, instead of minutes. */
function configure(folder: string, controllerPort: number, nodePort: number): string {
  const host = hostname().split('.')[0]!;
  return `ClusterName=docs-cli
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${controllerPort}
SlurmdPort=${nodePort}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.sock,cred_expire=5
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SchedulerParameters=sched_interval=1
ReturnToService=2
JobRequeue=1
RequeueExit=137
KillWait=1
NodeName=${host} NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;
}

interface Process {
  readonly pid: number;
  readonly args: readonly string[];
  readonly env: ReadonlyMap<string, string>;
}

/** Those that belong to the cluster of this configuration, by their environment. */
function* listProcesses(configuration: string): Generator<Process> {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const pairs = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0');
      if (!pairs.includes(`SLURM_CONF=${configuration}`)) continue;
      const env = new Map(
        pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      );
      yield { pid: Number(name), args: readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0'), env };
    } catch {
      // It has ended meanwhile.
    }
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
