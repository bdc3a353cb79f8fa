/** These tests start the whole runtime as a process of its own, let a village move in, kill it and start it again. */
jest.setTimeout(120_000);
