import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Read } from '../../../graph/database/connection';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { refuseOtherSites } from '../admission/other-sites';
import { has, REVALIDATED, sendNotModified } from '../conditional';
import type { CarryOutOptions } from '../graphql/carry-out';
import { type ExportFile, exportFiles } from './files';
import { createPages, type PagesOptions } from './pages';

export interface ExportOptions extends PagesOptions, Pick<CarryOutOptions, 'schema' | 'tagOf'> {
  read: Read;
  /** The snapshot that is served. */
  current(): Snapshot;
}

/** Serves files with all that there is of a kind, and the list of them at /export. */
export function addExport(app: FastifyInstance, options: ExportOptions): void {
  const { line, quota } = options;
  const files = exportFiles({
    ...options,
    pages: createPages(options),
    inTurn: async (request, read) => {
      const state = await line.run(read);
      quota?.charge(request.ip, state.nodes.size);
      return state;
    },
  });
  addList(app, files, options);
  // A HEAD would make all of it to send nothing.
  for (const file of files)
    app.get(`/export/${file.name}`, { exposeHeadRoute: false }, (request, reply) =>
      sendFile(file, request, reply, options),
    );
}

function addList(
  app: FastifyInstance,
  files: readonly ExportFile[],
  { current, tagOf }: ExportOptions,
): void {
  app.get('/export', (request, reply) => {
    const snapshot = current();
    const tag = tagOf(snapshot, 'export');
    if (has(request, tag)) return sendNotModified(reply, tag);
    const { number, appliedAt, digest } = snapshot.revision;
    return reply.headers({ ...REVALIDATED, etag: tag }).send({
      revision: { number, appliedAt, digest },
      files: files.map((file) => listed(file, snapshot)),
    });
  });
}

/** A file as the list tells of it. */
const listed = (
  { name, mediaType, title, description, list, type, columns }: ExportFile,
  { counts }: Snapshot,
) => ({
  address: `/export/${name}`,
  mediaType,
  title,
  description,
  list,
  type,
  rows: type && (counts[type] ?? 0),
  columns,
});

/** Sends a file piece by piece, as its reader takes it, and its digest behind it. */
async function sendFile(
  file: ExportFile,
  request: FastifyRequest,
  reply: FastifyReply,
  { current, tagOf, quota }: ExportOptions,
): Promise<FastifyReply> {
  refuseOtherSites(request, reply);
  const snapshot = current();
  const tag = tagOf(snapshot, `${file.name}.${file.keyOf(request.url)}`);
  if (has(request, tag)) return sendNotModified(reply, tag);
  quota?.check(request.ip);
  const pieces = file.pieces({ request, snapshot });
  // While nothing is sent, what goes wrong can be told.
  const first = await pieces.next();
  const hash = createHash('sha256');
  const whole = async function* () {
    for (let { value, done } = first; !done; { value, done } = await pieces.next()) {
      hash.update(value);
      yield value;
    }
  };
  return reply
    .headers({
      ...REVALIDATED,
      etag: tag,
      'content-type': `${file.mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName(file, snapshot)}"`,
    })
    .trailer('repr-digest', async () => `sha-256=:${hash.digest('base64')}:`)
    .send(Readable.from(whole()));
}

/** What the file is saved as: it tells the revision and its day. */
function fileName({ name }: ExportFile, { revision: { number, appliedAt } }: Snapshot): string {
  const [stem, ...ending] = name.split('.');
  return `bouwtekening-${stem}-${appliedAt.slice(0, 10)}-revision-${number}.${ending.join('.')}`;
}
