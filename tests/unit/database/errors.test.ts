import { Neo4jError } from 'neo4j-driver';
import { asGraphError, GraphTimeout, GraphUnavailable, reasonOf } from '../../../graph/database/errors';

const fault = (code: string, message = '') => new Neo4jError(message, code, '50N42', '');
const kindOf = (code: string, message?: string) => {
  const error = asGraphError(fault(code, message), 10_000);
  if (error instanceof GraphUnavailable) return 'away';
  return error instanceof GraphTimeout ? 'late' : 'ours';
};

describe('an error of Neo4j', () => {
  it.each([
    'ServiceUnavailable',
    'SessionExpired',
    'ProtocolError',
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'Neo.TransientError.General.TransactionOutOfMemoryError',
    'Neo.TransientError.General.OutOfMemoryError',
    'Neo.TransientError.General.StackOverFlowError',
    'Neo.TransientError.General.DatabaseUnavailable',
    'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
    'Neo.TransientError.Transaction.Terminated',
    'Neo.TransientError.Request.NoThreadsAvailable',
    'Neo.ClientError.Database.DatabaseNotFound',
    'Neo.ClientError.Security.Unauthorized',
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'Neo.ClientError.Security.CredentialsExpired',
    'Neo.DatabaseError.Database.DatabaseNotFound',
    'Neo.DatabaseError.Transaction.TransactionStartFailed',
    'Neo.DatabaseError.Transaction.TransactionLogError',
    'Neo.DatabaseError.General.StorageDamageDetected',
  ])('%s says that the graph is away', (code) => {
    expect(kindOf(code)).toBe('away');
  });

  it.each([
    'Connection acquisition timed out in 5000 ms. Pool status: Active conn count = 16.',
    'Server responded HTTP. Make sure you are not trying to connect to the http endpoint',
    'Unknown Bolt protocol version: 45.72',
  ])('without a code says so by its words: %s', (message) => {
    expect(kindOf('N/A', message)).toBe('away');
  });

  it.each([
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  ])('%s says that a statement took too long', (code) => {
    expect(kindOf(code)).toBe('late');
  });

  it.each([
    'Neo.ClientError.Statement.SyntaxError',
    'Neo.ClientError.Statement.AccessMode',
    'Neo.ClientError.Procedure.ProcedureCallFailed',
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'Neo.DatabaseError.General.UnknownError',
    'N/A',
  ])('%s is a fault of ours, to be logged', (code) => {
    expect(kindOf(code)).toBe('ours');
  });

  it('of a read that took too long names the time that the read had', () => {
    const late = asGraphError(fault('Neo.ClientError.Transaction.TransactionTimedOut'), 10_000);
    expect((late as Error).message).toBe('A read must finish within 10000 ms, got no result by then');
  });
});

describe('why a server cannot be used', () => {
  const ADVICE =
    'Failed to connect to server. Please ensure that your database is listening on the correct host and port and that ' +
    'you have compatible encryption settings both on Neo4j server and driver. Note that the default encryption setting ' +
    'has changed in Neo4j 4.0. Caused by: ';

  it.each([
    ['connect ECONNREFUSED 127.0.0.1:9', 'nothing listens there'],
    ['getaddrinfo ENOTFOUND nowhere.invalid', 'there is no such host'],
    ['connect ENETUNREACH 10.0.0.1:7687', 'there is no way to that host'],
    [
      'Client network socket disconnected before secure TLS connection was established',
      'it does not take this kind of encryption',
    ],
    ['self-signed certificate', 'it does not take this kind of encryption'],
    ['connect ETIMEDOUT 10.0.0.1:7687', 'no answer came in time'],
    ['something else', `ServiceUnavailable ${ADVICE}something else`.slice(0, 200)],
  ])('is told from %j, whatever the driver always says', (cause, reason) => {
    expect(reasonOf(fault('ServiceUnavailable', ADVICE + cause))).toBe(reason);
  });

  it('is told from what caused it, where the driver hides that', () => {
    const hidden = fault('ServiceUnavailable', 'Could not perform discovery. No routing servers available.');
    const cause = fault('SessionExpired', `${ADVICE}connect ECONNREFUSED 127.0.0.1:9`);
    expect(reasonOf(Object.assign(hidden, { cause }))).toBe('nothing listens there');
  });
});
