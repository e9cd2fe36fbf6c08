import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import { isValid, isValidCIDR } from 'ipaddr.js';
import type { Server } from '../graph/database/driver';
import { ROWS_KEPT } from '../graph/model/kept-rows';

/** What can be set from the environment; see the README. */
export interface Settings {
  /** Folder of this package. */
  root: string;
  host: string;
  port: number;
  /** Names that the service answers to; absent for those that go with the address it listens on. */
  allowedHosts?: string[];
  /** Origins whose pages may ask from a browser; absent for none. */
  corsOrigins?: string[];
  /** Objects that the operations of one client may cost in a minute; 0 for no limit. */
  rateLimit: number;
  /** Proxies whose word on where a request comes from is believed; absent for none. */
  trustedProxies?: string[];
  /** Megabytes of whole answers that are kept; 0 for none. */
  answersKept: number;
  /** How many operations are carried out at once. */
  concurrency: number;
  /** A Neo4j server to use; absent for an engine of our own. */
  server?: Server;
  database: string;
  /** Where the engine of our own keeps its files. */
  home: string;
  seeds: string;
  /** How many rows of the served revision are kept in memory. */
  rowsKept: number;
  logLevel: string;
}

interface Environment {
  PORT: number;
  HOST: string;
  ALLOWED_HOSTS?: string;
  CORS_ORIGINS?: string;
  RATE_LIMIT: number;
  TRUSTED_PROXIES?: string;
  ANSWERS_KEPT: number;
  CONCURRENCY: number;
  NEO4J_URI?: string;
  NEO4J_USER: string;
  NEO4J_PASSWORD?: string;
  NEO4J_DATABASE: string;
  GRAPH_HOME: string;
  SEEDS: string;
  ROWS_KEPT: number;
  LOG_LEVEL: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const listOf = (each: string) => `^\\s*(${each})(\\s*,\\s*(${each}))*\\s*$`;

const ENVIRONMENT = {
  type: 'object',
  properties: {
    PORT: {
      type: 'integer',
      minimum: 0,
      maximum: 65535,
      default: 4000,
      description: 'a whole number from 0 (any free port) to 65535',
    },
    HOST: { type: 'string', minLength: 1, default: '127.0.0.1', description: 'an address to listen on' },
    ALLOWED_HOSTS: {
      type: 'string',
      pattern: listOf('\\*|\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+'),
      description: 'names such as graph.example.org, separated by commas, or *',
    },
    CORS_ORIGINS: {
      type: 'string',
      pattern: listOf('\\*|https?://[^\\s,/]+'),
      description: 'origins such as https://example.org, without a path, separated by commas, or *',
    },
    RATE_LIMIT: {
      type: 'integer',
      minimum: 0,
      maximum: 1_000_000_000,
      default: 0,
      description: 'a whole number of objects in a minute from 0 (no limit) to 1000000000',
    },
    TRUSTED_PROXIES: {
      type: 'string',
      format: 'networks',
      description: 'addresses or networks such as 10.0.0.0/8, separated by commas',
    },
    ANSWERS_KEPT: {
      type: 'integer',
      minimum: 0,
      maximum: 65536,
      default: 64,
      description: 'a whole number of megabytes from 0 (none) to 65536',
    },
    CONCURRENCY: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 8,
      description: 'a whole number from 1 to 100',
    },
    NEO4J_URI: {
      type: 'string',
      format: 'server',
      description:
        'an address such as bolt://host:7687, neo4j://host:7687 or neo4j+s://host; user and password are settings of their own',
    },
    NEO4J_USER: { type: 'string', minLength: 1, default: 'neo4j', description: 'a user name' },
    NEO4J_PASSWORD: { type: 'string', minLength: 1, description: 'set where NEO4J_URI is' },
    NEO4J_DATABASE: {
      type: 'string',
      pattern: '^(?![Ss][Yy][Ss][Tt][Ee][Mm]$)[A-Za-z][A-Za-z0-9.-]{2,62}$',
      default: 'neo4j',
      description: 'the name of a database of 3 to 63 letters, digits, dots and hyphens, other than system',
    },
    GRAPH_HOME: { type: 'string', minLength: 1, default: '.neo4j', description: 'a folder' },
    SEEDS: { type: 'string', minLength: 1, default: 'seeds', description: 'a folder' },
    ROWS_KEPT: {
      type: 'integer',
      minimum: 0,
      maximum: 10_000_000,
      default: ROWS_KEPT,
      description: 'a whole number from 0 (none) to 10000000',
    },
    LOG_LEVEL: { enum: LOG_LEVELS, default: 'info', description: `one of ${LOG_LEVELS.join(', ')}` },
  },
  dependentRequired: { NEO4J_URI: ['NEO4J_PASSWORD'] },
} as const;

/** Settings that cannot be used, all at once. */
export class BadSettings extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'BadSettings';
  }
}

/** Reads the settings from an environment. Relative folders are relative to this package. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const set = checkEnvironment(environment);
  const root = packageRoot();
  return {
    root,
    host: set.HOST,
    port: set.PORT,
    ...(set.ALLOWED_HOSTS && { allowedHosts: namesIn(set.ALLOWED_HOSTS) }),
    ...(set.CORS_ORIGINS && { corsOrigins: namesIn(set.CORS_ORIGINS) }),
    rateLimit: set.RATE_LIMIT,
    ...(set.TRUSTED_PROXIES && { trustedProxies: namesIn(set.TRUSTED_PROXIES) }),
    answersKept: set.ANSWERS_KEPT,
    concurrency: set.CONCURRENCY,
    ...(set.NEO4J_URI && {
      server: { uri: set.NEO4J_URI, user: set.NEO4J_USER, password: set.NEO4J_PASSWORD as string },
    }),
    database: set.NEO4J_DATABASE,
    home: resolve(root, set.GRAPH_HOME),
    seeds: resolve(root, set.SEEDS),
    rowsKept: set.ROWS_KEPT,
    logLevel: set.LOG_LEVEL,
  };
}

const namesIn = (list: string) => list.split(',').map((name) => name.trim());

/** The variables that are ours, checked, with their defaults. A variable that is set to nothing counts as not set. */
function checkEnvironment(environment: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => Object.hasOwn(ENVIRONMENT.properties, name) && value !== '',
    ),
  );
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes: true,
    useDefaults: true,
    strict: false,
    formats: { server: isServerAddress, networks: areNetworks },
  });
  const validate = ajv.compile<Environment>(ENVIRONMENT);
  const values: unknown = { ...given };
  if (validate(values)) return values;
  throw new BadSettings([...new Set(validate.errors?.map((error) => explain(error, given)))]);
}

/** Whether the driver takes an address: only that of a cluster has parameters, and none has a user, a path or a fragment. */
function isServerAddress(text: string): boolean {
  const [, scheme, rest] = /^(bolt|neo4j)(?:\+s|\+ssc)?:\/\/([^\s/?#@]+(?:\?[^\s/?#@]*)?)$/.exec(text) ?? [];
  if (!rest || (scheme === 'bolt' && rest.includes('?'))) return false;
  return URL.canParse(`http://${rest}`) && !/:0*(?:\?|$)/.test(rest);
}

const areNetworks = (list: string): boolean =>
  namesIn(list).every((each) => (each.includes('/') ? isValidCIDR(each) : isValid(each)));

function explain({ keyword, instancePath, params }: ErrorObject, given: NodeJS.ProcessEnv): string {
  const name = (keyword === 'dependentRequired' ? params.missingProperty : instancePath.slice(1)) as Name;
  return `${name} must be ${ENVIRONMENT.properties[name].description}, got ${shown(name, given[name])}`;
}

/** A value as a person may see it: no password, whether in a setting of its own or inside an address. */
function shown(name: Name, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return name === 'NEO4J_PASSWORD' ? 'something else' : value.replace(/(^|\/\/).*@/s, '$1…@').slice(0, 200);
}

type Name = keyof typeof ENVIRONMENT.properties;

/** The nearest folder above this file that holds a package.json: the same from source and from the build. */
function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
