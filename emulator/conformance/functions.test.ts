import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

describe('callFunction', () => {
  it('hands over the data and brings back the result', async () => {
    const data = { method: 'say', input: { text: '你好', list: [1, null, true] } };
    const { result } = await environment.app.callFunction({ name: 'conformance-echo', data });
    expect(result).toMatchObject({ event: data, functionName: 'conformance-echo' });
  });

  it('rejects when the function throws', async () => {
    const call = environment.app.callFunction({ name: 'conformance-fail', data: {} });
    await expect(call).rejects.toHaveProperty('code', expect.stringMatching(/\S/));
  });

  it('rejects when there is no such function', async () => {
    const call = environment.app.callFunction({ name: 'conformance-absent', data: {} });
    await expect(call).rejects.toHaveProperty('code', expect.stringMatching(/\S/));
  });
});
