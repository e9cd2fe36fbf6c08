import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isAlive } from '../../graph/database/engine/processes';
import type { Settings } from '../settings';

/** Where a running service listens and which graph it serves, as written down in GRAPH_HOME for `ask`. */
interface Announcement {
  address: string;
  graph: string;
}

/** What tells one graph from another: an engine of our own follows its seeds, a server serves what it holds. */
const graphOf = ({ server, database, seeds }: Settings) =>
  server ? `${server.uri} ${database}` : `engine of ${seeds}`;

const folderOf = ({ home }: Settings) => join(home, 'services');

/** Writes down that this process serves; gives what takes it back. A home that cannot be written only makes `ask` slower. */
export async function announce(settings: Settings, address: string): Promise<() => Promise<void>> {
  const file = join(folderOf(settings), `${process.pid}.json`);
  const announcement: Announcement = { address: reachable(address), graph: graphOf(settings) };
  await mkdir(folderOf(settings), { recursive: true, mode: 0o700 })
    .then(() => forgetEnded(folderOf(settings)))
    .then(() => writeFileAtomic(file, JSON.stringify(announcement), { mode: 0o600 }))
    .catch(() => undefined);
  return () => rm(file, { force: true });
}

async function forgetEnded(folder: string): Promise<void> {
  const ended = (await readdir(folder)).filter((file) => !isAlive(Number.parseInt(file, 10)));
  await Promise.all(ended.map((file) => rm(join(folder, file), { force: true })));
}

/** A service that listens on all addresses is asked on this machine's own. */
const reachable = (address: string) =>
  address.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]');

/** Addresses of the living services that serve the graph of these settings. */
export async function findServices(settings: Settings): Promise<string[]> {
  const files = await readdir(folderOf(settings)).catch(() => []);
  const found = await Promise.all(
    files
      .filter((file) => isAlive(Number.parseInt(file, 10)))
      .map((file) => readAnnouncement(join(folderOf(settings), file))),
  );
  return found.flatMap((each) => (each?.graph === graphOf(settings) ? [each.address] : []));
}

async function readAnnouncement(file: string): Promise<Announcement | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Announcement;
  } catch {
    return undefined;
  }
}
