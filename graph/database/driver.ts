import neo4j, { type Driver } from 'neo4j-driver';

/** Where a Neo4j listens and how to sign in. */
export interface Server {
  uri: string;
  user: string;
  password: string;
}

/** A driver with this project's options: plain numbers, few connections, short waits. */
export function openDriver(server: Server, notifications: 'reported' | 'off' = 'off'): Driver {
  return neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 16,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 5_000,
    connectionLivenessCheckTimeout: 30_000,
    telemetryDisabled: true,
    userAgent: 'bouwtekening',
    ...(notifications === 'off' && { notificationFilter: { minimumSeverityLevel: 'OFF' as const } }),
  });
}

/** Whether a Neo4j answers there and accepts the password. */
export async function canConnect(server: Server): Promise<boolean> {
  const driver = openDriver(server);
  try {
    await driver.getServerInfo();
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
