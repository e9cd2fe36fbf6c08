/** Three projects: unit needs no database, integration and browser start what they need themselves. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.js'],
  transform: {
    '\\.ts$|node_modules/iso-3166/': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
    ],
  },
  /** Node itself can require what is written as a module, Jest cannot. */
  transformIgnorePatterns: ['node_modules/(?!iso-3166/)'],
};

module.exports = {
  maxWorkers: 1,
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
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
};
