import { startEmulator } from '../start-emulator';

/**
 * An emulator in a process of its own, for tests that kill it: `emulator-process <dataDir> <entry of the function>`.
 * Prints its address and the SDK's environment as one line of JSON.
 */
const [dataDir = '', entry = ''] = process.argv.slice(2);

const emulator = await startEmulator({
  port: 0,
  dataDir,
  envId: 'test-env',
  collections: [{ name: 'notes', indexes: [] }],
  functions: [{ name: 'probe', entry, access: 'client', timeoutSeconds: 10, memoryMb: 128 }],
  environment: {},
});
process.stdout.write(`${JSON.stringify({ url: emulator.url, sdk: emulator.sdkEnvironment() })}\n`);
