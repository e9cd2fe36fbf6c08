import neo4j, { type Driver } from 'neo4j-driver';

/** Where a Neo4j listens and how to sign in. */
export interface Server {
  uri: string;
  user: string;
  password: string;
}

/** Milliseconds to wait for a connection. */
export const CONNECTION_TIMEOUT = 5_000;

/** A driver with this project's options: plain numbers, few connections, short waits. */
export function openDriver(server: Server, notifications: 'reported' | 'off' = 'off'): Driver {
  return neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 16,
    connectionTimeout: CONNECTION_TIMEOUT,
    connectionAcquisitionTimeout: CONNECTION_TIMEOUT,
    connectionLivenessCheckTimeout: 30_000,
    telemetryDisabled: true,
    userAgent: 'bouwtekening',
    ...(notifications === 'off' && { notificationFilter: { minimumSeverityLevel: 'OFF' as const } }),
  });
}

/** Does something with a driver of its own; one that hangs is given up, and left to close by itself. */
export async function withDriver<Result>(
  server: Server,
  work: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = openDriver(server);
  try {
    return await withinTime(CONNECTION_TIMEOUT + 1_000, work(driver));
  } finally {
    driver.close().catch(() => undefined);
  }
}

/** What work gives, or an error where it takes longer than it may: what hangs cannot be waited for. */
export async function withinTime<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** Nothing came back in the time that it may take. */
export class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`An answer must come within ${milliseconds} ms, got none: timed out`);
    this.name = 'NoAnswer';
  }
}

/** Whether a Neo4j answers there and accepts the password. */
export const canConnect = (server: Server): Promise<boolean> =>
  withDriver(server, (driver) => driver.getServerInfo()).then(
    () => true,
    () => false,
  );
