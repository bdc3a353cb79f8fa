import type * as z from 'zod/mini';
import type { proxySchema } from '@shared/contract/people';
import type { ProxyDocument } from '../_runtime/actor';

type Proxy = z.infer<typeof proxySchema>;

/** Those who act for somebody. */
export const showProxies = (proxies: readonly ProxyDocument[]): Proxy[] =>
  proxies.map(({ proxyId: personId, proxyName: name, toOn }) => ({ personId, name, toOn }));

/** Those for whom somebody acts. */
export const showRepresented = (proxies: readonly ProxyDocument[]): Proxy[] =>
  proxies.map(({ personId, personName: name, toOn }) => ({ personId, name, toOn }));
