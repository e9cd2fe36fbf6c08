// A database that was just started, on a busy machine, may take its time; a test that hangs still ends.
jest.setTimeout(60_000);
