const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, by the seconds that it takes and not by the size of its file, which Jest goes by where it knows no better. */
const LONGEST = [
  'browser/playground',
  'explorer/pages',
  'database/engine',
  'explorer/reader',
  'seeding/researcher',
  'concepts/concepts',
  'http/memory',
  'answering/real-answers',
  'http/random-operations',
  'seeding/meant',
];

/** Starts the longest files first, so that no worker is left alone with one at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
