import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@shared/domain/roles';
import type { ApiClient } from '../../tools/local-runtime/api-client';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import { startRuntimeProcess } from '../../tools/local-runtime/runtime-process';
import { idOf, signInAs } from '../durability/sign-in-as';
import { launchWeapp, Phone, readWeappPackage, type LaunchOptions } from '../weapp-host';
import { builtWeapp } from './built-weapp';

export type OpenWeapp = Awaited<ReturnType<typeof launchWeapp>>;

/** Another package than the built one, trouble between the phone and the cloud, plugins. */
type OpenOptions = Partial<Pick<LaunchOptions, 'packageDir' | 'door' | 'plugins'>>;

/** The seeded demo village with its back end, and the mini-program as WeChat would get it. */
export interface WeappVillage {
  /** Every page of the package. */
  readonly pages: readonly string[];
  /** A phone of the one in the cast who plays a role; WeChat vouches for the person by openid. */
  readonly phoneOf: (role: Role) => Phone;
  /** Opens the mini-program, on its first page or at an address. */
  readonly open: (phone: Phone, address?: string, options?: OpenOptions) => Promise<OpenWeapp>;
  /** Folder of the package. */
  readonly packageDir: string;
  /** Where its back end listens. */
  readonly address: string;
  /** The same person over HTTP, to see what the back end holds. */
  readonly as: (role: Role) => Promise<ApiClient>;
  readonly close: () => Promise<void>;
}

export async function startWeappVillage(): Promise<WeappVillage> {
  const packageDir = await builtWeapp();
  const dataDir = mkdtempSync(join(tmpdir(), 'weapp-village-'));
  await copyDemoVillage(dataDir);
  const runtime = await startRuntimeProcess(dataDir);
  const running: OpenWeapp[] = [];
  return {
    pages: readWeappPackage(packageDir).pages,
    phoneOf: (role) => new Phone({ openid: `demo-openid-${idOf(role)}` }),
    packageDir,
    open: async (phone, address, options) => {
      const app = await launchWeapp({
        packageDir,
        runtimeUrl: runtime.address,
        phone,
        ...(address === undefined ? {} : { address }),
        ...options,
      });
      running.push(app);
      return app;
    },
    address: runtime.address,
    as: (role) => signInAs(role, runtime.address),
    close: async () => {
      // A test that failed on the way has left its program running.
      for (const app of running) app.stop();
      await runtime.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
