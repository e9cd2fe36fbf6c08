import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Server } from '../../graph/database/driver';

/** A wire between a driver and the server of the tests, which can be cut. */
export interface Wire {
  /** The same server by way of this wire. */
  server: Server;
  /** Cuts every connection, and takes none until it is mended. */
  cut(): void;
  mend(): void;
  /**
   * Holds up whatever is sent with these words in it, and cuts its connection where the answer is yes. Gives how often
   * the words came by.
   */
  watch(words: string, isCut: (time: number) => boolean | Promise<boolean>): () => number;
  close(): Promise<void>;
}

interface Watched {
  words: string;
  times: number;
  isCut(time: number): boolean | Promise<boolean>;
}

/** Lays a wire to a server on this machine. */
export async function openWire(server: Server): Promise<Wire> {
  const { hostname, port } = new URL(server.uri);
  const sockets = new Set<Socket>();
  const watched: Watched[] = [];
  let isCut = false;
  const listener = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .once('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
    }
    far.pipe(near);
    near.on('data', (sent: Buffer) => passOn(sent, near, far, watched));
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const uri = `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    server: { ...server, uri },
    cut,
    mend: () => {
      isCut = false;
    },
    watch: (words, isCutAt) => {
      const watching = { words, times: 0, isCut: isCutAt };
      watched.push(watching);
      return () => watching.times;
    },
    close: async () => {
      cut();
      listener.close();
      await once(listener, 'close');
    },
  };
}

/** Passes on what was sent, in its order, unless its connection is to be cut. */
async function passOn(sent: Buffer, near: Socket, far: Socket, watched: readonly Watched[]): Promise<void> {
  near.pause();
  for (const each of watched.filter(({ words }) => sent.includes(words))) {
    each.times += 1;
    if (!(await each.isCut(each.times))) continue;
    near.destroy();
    return;
  }
  far.write(sent);
  near.resume();
}
