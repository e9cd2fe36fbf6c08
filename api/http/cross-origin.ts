import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Seconds that a browser may remember what it was allowed; browsers take no more than two hours. */
const MAX_AGE = 7_200;

/** Lets pages of these origins ask from a browser and read every answer, errors too. */
export const allowOrigins = (app: FastifyInstance, origins: readonly string[]) =>
  app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['retry-after', 'x-request-id'],
    maxAge: MAX_AGE,
    strictPreflight: false,
  });
