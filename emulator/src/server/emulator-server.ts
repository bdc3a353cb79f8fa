import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RouteHandler } from '../emulator';
import { describeError, type Log } from '../log';
import { isLocalProgram } from './caller-guard';
import type { Endpoint, Exchange } from './exchange';
import { RequestDrain } from './request-drain';
import { sendRefusal } from './send';

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
  /** Tried when no mount fits; gives whether it answered. */
  readonly fallback: (exchange: Exchange) => Promise<boolean>;
  readonly log: Log;
}

/** The one HTTP server of the emulator: finds who answers a request, and ends every request somehow. */
export class EmulatorServer {
  private readonly server: Server;
  private readonly drain = new RequestDrain();
  private isClosing = false;

  constructor(private readonly options: EmulatorServerOptions) {
    this.server = createServer((request, response) => {
      void this.drain.track(() => this.answer(request, response));
    });
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
    response.setHeader('x-request-id', requestId);
    const url = urlOf(request);
    const exchange = { request, response, url: url ?? new URL('http://emulator/'), requestId };
    try {
      if (url) await this.route(exchange);
      else sendRefusal(exchange, 400, 'BadRequest');
    } catch (error) {
      if (hasClientLeft(exchange)) return;
      this.options.log({
        level: 'error',
        source: 'emulator',
        message: `${requestId} ${describeError(error)}`,
      });
      if (response.headersSent) response.destroy();
      else sendRefusal(exchange, 500, 'Internal');
    }
  }

  private async route(exchange: Exchange): Promise<void> {
    const { request, response, url } = exchange;
    const mount = this.options.mounts.find(({ path }) => isBelow(path, url.pathname));
    if (this.isClosing && mount?.isServedWhileClosing !== true) {
      response.setHeader('connection', 'close');
      sendRefusal(exchange, 503, 'Closing');
      return;
    }
    for (const handler of this.options.routes) if (await handler(request, response)) return;
    if (mount?.isLocalOnly === true && !isLocalProgram(request, this.options.host))
      sendRefusal(exchange, 403, 'LocalOnly');
    else if (mount) await mount.endpoint(exchange);
    else if (!(await this.options.fallback(exchange))) sendRefusal(exchange, 404, 'NotFound');
  }
}

function urlOf({ url: target = '/' }: IncomingMessage): URL | undefined {
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

/** Then there is nobody to answer, and the failure is the client's own doing. */
function hasClientLeft({ request, response }: Exchange): boolean {
  return response.destroyed || (request.destroyed && !request.complete);
}
