import { train } from './classifier';

/** Trains for the things that it is sent, sends back what was learned, and ends; quietly where nobody listens any more. */
process.once('message', (things: Parameters<typeof train>[0]) => {
  process.send!(train(things), () => {
    if (process.connected) process.disconnect();
  });
});
