import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadSettings, readSettings } from '../../../api/settings';
import { ROOT } from '../../support/fixture';

const DEFAULTS = {
  root: ROOT,
  host: '127.0.0.1',
  port: 4000,
  database: 'neo4j',
  home: join(ROOT, '.neo4j'),
  seeds: join(ROOT, 'seeds'),
  rateLimit: 0,
  answersKept: 64,
  concurrency: 8,
  rowsKept: 100_000,
  logLevel: 'info',
};

/** The lines that tell what is wrong with an environment. */
function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    return [`no problem, got ${JSON.stringify(readSettings(environment))}`];
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    return error.message.split('\n');
  }
}

describe('settings', () => {
  it('have a default each, also where the environment sets them to nothing', () => {
    expect(readSettings({})).toEqual(DEFAULTS);
    expect(readSettings({ PORT: '', NEO4J_URI: '', SEEDS: '', UNKNOWN: 'x' })).toEqual(DEFAULTS);
  });

  it('come from the environment', () => {
    expect(
      readSettings({
        PORT: '0',
        HOST: '::1',
        NEO4J_URI: 'neo4j+s://example.org',
        NEO4J_USER: 'reader',
        NEO4J_PASSWORD: 'umbrella',
        NEO4J_DATABASE: 'rain',
        GRAPH_HOME: '/var/rain',
        SEEDS: '/srv/seeds',
        RATE_LIMIT: '500000',
        TRUSTED_PROXIES: '10.0.0.0/8, ::1',
        ANSWERS_KEPT: '8',
        CONCURRENCY: '20',
        ROWS_KEPT: '0',
        LOG_LEVEL: 'silent',
        ALLOWED_HOSTS: 'graph.example.org, [2001:db8::1]',
        CORS_ORIGINS: 'https://example.org,http://localhost:3000',
      }),
    ).toEqual({
      root: ROOT,
      host: '::1',
      port: 0,
      server: { uri: 'neo4j+s://example.org', user: 'reader', password: 'umbrella' },
      database: 'rain',
      home: '/var/rain',
      seeds: '/srv/seeds',
      rateLimit: 500_000,
      trustedProxies: ['10.0.0.0/8', '::1'],
      answersKept: 8,
      concurrency: 20,
      rowsKept: 0,
      logLevel: 'silent',
      allowedHosts: ['graph.example.org', '[2001:db8::1]'],
      corsOrigins: ['https://example.org', 'http://localhost:3000'],
    });
  });

  it('take relative folders to be in the package, wherever the command was typed', () => {
    const typed = process.cwd();
    process.chdir(tmpdir());
    try {
      expect(readSettings({ GRAPH_HOME: 'tmp/graph', SEEDS: './tests/fixtures/seeds' })).toEqual({
        ...DEFAULTS,
        home: join(ROOT, 'tmp/graph'),
        seeds: join(ROOT, 'tests/fixtures/seeds'),
      });
    } finally {
      process.chdir(typed);
    }
  });

  it('name the usual user where a server is given without one', () => {
    const NEO4J_URI = 'bolt://127.0.0.1:7687';
    expect(readSettings({ NEO4J_URI, NEO4J_PASSWORD: 'umbrella' }).server).toEqual({
      uri: NEO4J_URI,
      user: 'neo4j',
      password: 'umbrella',
    });
  });

  it('are refused all at once', () => {
    expect(
      problemsOf({ PORT: 'http', NEO4J_URI: 'http://localhost', LOG_LEVEL: 'loud', NEO4J_PASSWORD: 'x' }),
    ).toEqual([
      'PORT must be a whole number from 0 (any free port) to 65535, got http',
      'NEO4J_URI must be an address such as bolt://host:7687, neo4j://host:7687 or neo4j+s://host; user and password are settings of their own, got http://localhost',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, got loud',
    ]);
  });

  it.each(['-1', '65536', '80.5'])('refuse the port %j', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([
      `PORT must be a whole number from 0 (any free port) to 65535, got ${PORT}`,
    ]);
  });

  it.each(['-1', '65537', '0.5', '64 MB'])('refuse to keep %j megabytes of answers', (ANSWERS_KEPT) => {
    expect(problemsOf({ ANSWERS_KEPT })).toEqual([
      `ANSWERS_KEPT must be a whole number of megabytes from 0 (none) to 65536, got ${ANSWERS_KEPT}`,
    ]);
  });

  it.each(['proxy.example.org', '10.0.0.0/33', '999.1.1.1', '10.0.0.1,', '*'])(
    'refuse %j for proxies to believe',
    (TRUSTED_PROXIES) => {
      expect(problemsOf({ TRUSTED_PROXIES })).toEqual([
        `TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, separated by commas, got ${TRUSTED_PROXIES}`,
      ]);
    },
  );

  it.each(['https://graph.example.org', 'graph.example.org:80', 'a,,b', 'a b'])(
    'refuse %j for names to answer to',
    (ALLOWED_HOSTS) => {
      expect(problemsOf({ ALLOWED_HOSTS })).toEqual([
        `ALLOWED_HOSTS must be names such as graph.example.org, separated by commas, or *, got ${ALLOWED_HOSTS}`,
      ]);
    },
  );

  it.each([
    'example.org',
    'https://example.org/',
    'https://example.org/page',
    'ftp://example.org',
    '*.example.org',
  ])('refuse %j for origins', (CORS_ORIGINS) => {
    expect(problemsOf({ CORS_ORIGINS })).toEqual([
      `CORS_ORIGINS must be origins such as https://example.org, without a path, separated by commas, or *, got ${CORS_ORIGINS}`,
    ]);
  });

  it('are refused where a server is given without a password', () => {
    expect(problemsOf({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD: '' })).toEqual([
      'NEO4J_PASSWORD must be set where NEO4J_URI is, got nothing',
    ]);
  });

  it.each([
    'bolt://neo4j:geheim@localhost:7687',
    'neo4j+s://neo4j@localhost',
    'neo4j://:geheim@localhost',
    'bolt://neo4j:ge/he#im@localhost',
    'bolt://localhost:99999',
    'bolt://localhost:0',
    'bolt://localhost:',
    'bolt://localhost:seven',
    'bolt://:7687',
    'bolt://',
    'bolt://::1:7687',
    'bolt://localhost:7687/neo4j',
    'bolt://localhost:7687?policy=eu',
    'bolt+s://localhost?policy=eu',
    'bolt://localhost#one',
    'neo4j://local host',
    'localhost:7687',
  ])('refuse the server %j, and do not tell its password', (NEO4J_URI) => {
    const problems = problemsOf({ NEO4J_URI, NEO4J_PASSWORD: 'umbrella' });
    expect(problems).toEqual([
      expect.stringMatching(
        /^NEO4J_URI must be an address such as .*; user and password are settings of their own, got /,
      ),
    ]);
    expect(problems.join()).not.toMatch(/geheim|he#im/);
  });

  it.each([
    'neo4j://localhost:7687?policy=eu',
    'bolt://[::1]:7687',
    'neo4j+ssc://10.0.0.1',
    'bolt+s://db-1.example.org',
  ])('take the server %j', (NEO4J_URI) => {
    expect(readSettings({ NEO4J_URI, NEO4J_PASSWORD: 'umbrella' }).server?.uri).toBe(NEO4J_URI);
  });

  it.each(['system', 'System', 'x', '1rain', 'my_rain', 'rain `', 'r'.repeat(64)])(
    'refuse the database %j',
    (NEO4J_DATABASE) => {
      expect(problemsOf({ NEO4J_DATABASE })).toEqual([
        `NEO4J_DATABASE must be the name of a database of 3 to 63 letters, digits, dots and hyphens, other than system, got ${NEO4J_DATABASE}`,
      ]);
    },
  );

  it('never tell the password that was given', () => {
    const given = { PORT: 'x', NEO4J_URI: 'http://neo4j:geheim@localhost', NEO4J_PASSWORD: 'geheim' };
    expect(problemsOf(given)).toHaveLength(2);
    expect(problemsOf(given).join()).not.toContain('geheim');
  });
});
