import { answerBodies } from './http';

/** Serves answers that it is given when it starts, by the body of the request. */
process.once('message', (given: [body: string, answer: string][]) => {
  const answers = new Map(given.map(([body, answer]) => [body, Buffer.from(answer)]));
  void answerBodies((body) => answers.get(body) ?? '');
});
