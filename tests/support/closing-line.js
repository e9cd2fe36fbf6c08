/** Ends a run with one plain line: how many tests passed, failed and were skipped. */
module.exports = class ClosingLine {
  onRunComplete(
    _,
    { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests },
  ) {
    const skipped = numPendingTests + numTodoTests;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.on('exit', () => {
      process.stdout.write(
        `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
      );
    });
  }
};
