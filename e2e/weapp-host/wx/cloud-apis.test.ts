import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aPackage } from '../fixture/a-package';
import { byText, launchWeapp, Phone, type CloudDoor } from '../index';

interface Received {
  readonly url: string;
  readonly body: string;
}

/** A runtime that writes down what it gets and answers what it is told to. */
async function aRuntime(status: number, answer: object) {
  const received: Received[] = [];
  const bodyOf = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      received.push({ url: request.url ?? '', body });
      response.writeHead(status).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, stop: () => server.close() };
}

const packageDir = (run: string) =>
  aPackage({
    pages: {
      'pages/home/index': {
        wxml: '<button bindtap="onTap">go</button><view>{{said}}</view>',
        page: `{ async onTap() {
          try { this.setData({ said: JSON.stringify(await ${run}) }); }
          catch (error) { this.setData({ said: error.errMsg || error.message }); }
        } }`,
      },
    },
    app: 'App({ onLaunch() { wx.cloud.init({ traceUser: false }); } });',
  });

async function tapAgainst(
  run: string,
  runtime: { readonly url: string; readonly stop: () => void },
  phone: Phone,
  door?: CloudDoor,
) {
  const app = await launchWeapp({
    packageDir: packageDir(run),
    runtimeUrl: runtime.url,
    phone,
    ...(door ? { door } : {}),
  });
  await app.tap(byText('go'));
  const said = app.page.text().replace(/^go\n/, '');
  await app.close();
  runtime.stop();
  return { said, calls: app.cloudCalls };
}

describe('wx.cloud', () => {
  it('calls a function of the runtime as the person of the phone', async () => {
    const runtime = await aRuntime(200, { result: { ok: true }, requestID: 'r1' });
    const run = `wx.cloud.callFunction({ name: 'points', data: { method: 'points.get' } })`;
    const { said, calls } = await tapAgainst(run, runtime, new Phone({ openid: 'demo-openid-m1' }));
    expect(JSON.parse(said)).toEqual({
      result: { ok: true },
      requestID: 'r1',
      errMsg: 'cloud.callFunction:ok',
    });
    expect(runtime.received.map(({ url, body }) => [url, JSON.parse(body) as unknown])).toEqual([
      [
        '/emulator/call-function',
        { name: 'points', data: { method: 'points.get' }, openid: 'demo-openid-m1' },
      ],
    ]);
    expect(calls).toEqual([{ name: 'points', data: { method: 'points.get' }, answer: { ok: true } }]);
  });

  it('fails as the cloud does when a function fails', async () => {
    const runtime = await aRuntime(500, {
      errCode: -501000,
      errMsg: 'cloud.callFunction:fail Error: errCode: -501000 FUNCTION_NOT_FOUND',
    });
    const { said } = await tapAgainst(
      `wx.cloud.callFunction({ name: 'none' })`,
      runtime,
      new Phone({ openid: 'x' }),
    );
    expect(said).toBe('cloud.callFunction:fail Error: errCode: -501000 FUNCTION_NOT_FOUND');
  });

  it('brings the bytes of a file', async () => {
    const runtime = await aRuntime(200, { statusCode: 200, fileID: 'cloud://env/a b.jpg' });
    const phone = new Phone({ openid: 'x' });
    const path = phone.addFile('wxfile://store_', '.jpg', Buffer.from('the bytes'));
    const run = `wx.cloud.uploadFile({ cloudPath: 'incoming/a b.jpg', filePath: '${path}' })`;
    const { said } = await tapAgainst(run, runtime, phone);
    expect(JSON.parse(said)).toMatchObject({ fileID: 'cloud://env/a b.jpg' });
    expect(runtime.received).toEqual([
      { url: '/emulator/upload-file?cloudPath=incoming%2Fa%20b.jpg', body: 'the bytes' },
    ]);
  });

  it('reaches nobody without a network, and loses the answer when told so', async () => {
    const call = `wx.cloud.callFunction({ name: 'points' })`;
    const phone = new Phone({ openid: 'x' });
    phone.network = 'none';
    const silent = await aRuntime(200, { result: 1 });
    expect((await tapAgainst(call, silent, phone)).said).toMatch(
      /fail request:fail net::ERR_INTERNET_DISCONNECTED/,
    );
    expect(silent.received).toHaveLength(0);
    phone.network = 'wifi';
    phone.losesAnswers = true;
    const unheard = await aRuntime(200, { result: 1 });
    expect((await tapAgainst(call, unheard, phone)).said).toMatch(/ERR_CONNECTION_RESET/);
    expect(unheard.received).toHaveLength(1);
  });

  it.each<[string, number, CloudDoor]>([
    [
      'on the way there',
      0,
      (_request, _forward, { cutNetwork }) => {
        cutNetwork();
        return Promise.reject(new Error('cut'));
      },
    ],
    [
      'on the way back',
      1,
      async (_request, forward, { cutNetwork }) => {
        const answer = await forward();
        cutNetwork();
        return answer;
      },
    ],
  ])('hears nothing when the network is cut %s', async (_where, received, door) => {
    const runtime = await aRuntime(200, { result: 1 });
    const phone = new Phone({ openid: 'x' });
    const call = `wx.cloud.callFunction({ name: 'points' })`;
    expect((await tapAgainst(call, runtime, phone, door)).said).toMatch(/ERR_INTERNET_DISCONNECTED/);
    expect(runtime.received).toHaveLength(received);
    expect(phone.network).toBe('none');
  });

  it('gives the program what the test puts in place of an answer', async () => {
    const runtime = await aRuntime(200, { result: { rows: [1] }, requestID: 'r1' });
    const door: CloudDoor = async ({ name, data }, forward) => ({ name, data, real: await forward() });
    const call = `wx.cloud.callFunction({ name: 'points', data: { n: 1 } })`;
    const { said, calls } = await tapAgainst(call, runtime, new Phone({ openid: 'x' }), door);
    const result = { name: 'points', data: { n: 1 }, real: { rows: [1] } };
    expect(JSON.parse(said)).toEqual({ result, requestID: 'r1', errMsg: 'cloud.callFunction:ok' });
    expect(calls).toEqual([{ name: 'points', data: { n: 1 }, answer: result }]);
  });

  it('tells of the progress of a file through the task', async () => {
    const runtime = await aRuntime(200, { statusCode: 200, fileID: 'cloud://env/a.jpg' });
    const phone = new Phone({ openid: 'x' });
    const path = phone.addFile('wxfile://store_', '.jpg', Buffer.from('the bytes'));
    const run = `new Promise((resolve) => {
      const seen = [];
      const task = wx.cloud.uploadFile({ cloudPath: 'a.jpg', filePath: '${path}', success: () => resolve(seen) });
      task.onProgressUpdate(({ progress }) => seen.push(progress));
    })`;
    expect((await tapAgainst(run, runtime, phone)).said).toBe('[0,100]');
  });

  it('is a mistake of the host when the runtime does not understand it', async () => {
    const runtime = await aRuntime(404, { error: { code: 'MethodUnknown' } });
    const call = `wx.cloud.callFunction({ name: 'points' })`;
    await expect(tapAgainst(call, runtime, new Phone({ openid: 'x' }))).rejects.toThrow(/answered 404/);
    runtime.stop();
  });
});
