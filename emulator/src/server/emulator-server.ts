import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RouteHandler } from '../emulator';
import { describeError, type Log } from '../log';
import { isLocalProgram } from './caller-guard';
import { RequestDrain } from './request-drain';
import { sendRefusal } from './send';

export type Endpoint = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface EndpointMount {
  /** A path that ends in a slash stands for everything below it; any other for itself and what is below it. */
  readonly path: string;
  readonly endpoint: Endpoint;
  /** Refused to other machines and to foreign web pages. */
  readonly isLocalOnly?: boolean;
  /** Served while the emulator closes, because calls under way need it to finish. */
  readonly isServedWhileClosing?: boolean;
}

export interface EmulatorServerOptions {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly RouteHandler[];
  readonly mounts: readonly EndpointMount[];
  /** Tried when no mount fits. */
  readonly fallback: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;
  readonly log: Log;
}

/** The one HTTP server of the emulator: finds who answers a request, and ends every request somehow. */
export class EmulatorServer {
  private readonly server: Server;
  private readonly drain = new RequestDrain();
  private isClosing = false;

  constructor(private readonly options: EmulatorServerOptions) {
    this.server = createServer(
      (request, response) => void this.drain.track(() => this.answer(request, response)),
    );
    // Longer than the SDK keeps an idle connection: the client, never the server, ends it.
    this.server.keepAliveTimeout = 65_000;
  }

  /** Gives the address under which programs on this machine reach the server. */
  async listen(): Promise<string> {
    const { host, port } = this.options;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    const address = this.server.address() as AddressInfo;
    return `http://${ownName(host)}:${address.port}`;
  }

  refuseNewRequests(): void {
    this.isClosing = true;
  }

  /** Resolves when no request is under way. */
  idle(): Promise<void> {
    return this.drain.idle();
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    try {
      const url = urlOf(request);
      if (url) await this.route(request, response, url, requestId);
      else sendRefusal(response, 400, { code: 'BadRequest', requestId });
    } catch (error) {
      if (hasClientLeft(request, response)) return;
      this.options.log({
        level: 'error',
        source: 'emulator',
        message: `${requestId} ${describeError(error)}`,
      });
      if (response.headersSent) response.destroy();
      else sendRefusal(response, 500, { code: 'Internal', requestId });
    }
  }

  private async route(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    requestId: string,
  ): Promise<void> {
    const mount = this.options.mounts.find(({ path }) => isBelow(path, url.pathname));
    if (this.isClosing && mount?.isServedWhileClosing !== true) {
      response.setHeader('connection', 'close');
      sendRefusal(response, 503, { code: 'Closing', requestId });
      return;
    }
    for (const handler of this.options.routes) if (await handler(request, response)) return;
    if (mount?.isLocalOnly === true && !isLocalProgram(request, this.options.host))
      sendRefusal(response, 403, { code: 'LocalOnly', requestId });
    else if (mount) await mount.endpoint(request, response, url);
    else if (!(await this.options.fallback(request, response, url)))
      sendRefusal(response, 404, { code: 'NotFound', requestId });
  }
}

function urlOf(request: IncomingMessage): URL | undefined {
  const target = request.url ?? '/';
  // Joining texts, not resolving: `//name` must stay a path.
  return URL.canParse(`http://emulator${target}`) ? new URL(`http://emulator${target}`) : undefined;
}

function isBelow(mountPath: string, pathname: string): boolean {
  if (mountPath.endsWith('/')) return pathname.startsWith(mountPath);
  return pathname === mountPath || pathname.startsWith(`${mountPath}/`);
}

function ownName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function hasClientLeft(request: IncomingMessage, response: ServerResponse): boolean {
  return request.destroyed && !request.complete ? true : response.destroyed;
}
