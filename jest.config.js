/** Packages that are written as modules: Node itself can require them, Jest cannot and has them translated. */
const ES_MODULES =
  'iso-3166|normalize-url|entities|@sindresorhus|escape-string-regexp|p-queue|p-timeout|eventemitter3';

/** Three projects: unit needs no database, integration and browser start what they need. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.js'],
  transform: {
    [`\\.ts$|node_modules/(${ES_MODULES})/`]: [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${ES_MODULES})/)`],
};

module.exports = {
  // Each has an engine of its own; see tests/support/start-engine.ts.
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  reporters: ['default', '<rootDir>/tests/support/closing-line.js'],
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-engine.ts',
      globalTeardown: '<rootDir>/tests/support/stop-engine.ts',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-service.ts',
      globalTeardown: '<rootDir>/tests/support/stop-service.ts',
    },
  ],
};
