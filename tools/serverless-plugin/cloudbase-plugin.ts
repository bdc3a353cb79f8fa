import { join } from 'node:path';
import { buildFunctions, kilobytes } from '../build-functions/build-functions';
import type { Manifest } from '../manifest/function-spec';
import { functionSchema, providerSchema, timerEventSchema } from '../manifest/manifest-schema';
import { readManifest } from '../manifest/read-manifest';
import type { CliOutput, ServerlessCli } from './serverless-cli';

const providerName = 'tencent-cloudbase';

/**
 * Teaches the serverless CLI the provider `tencent-cloudbase`. The CLI checks the file's shape with the same schema
 * pieces the manifest reader uses; what a schema cannot say is checked by that reader before any command runs.
 */
export class CloudbasePlugin {
  readonly provider = providerName;

  readonly hooks = {
    initialize: (): void => {
      this.checkManifest();
    },
    'before:package:createDeploymentArtifacts': async (): Promise<void> => this.bundle(),
  };

  constructor(
    private readonly cli: ServerlessCli,
    _options: unknown,
    private readonly output: CliOutput,
  ) {
    cli.setProvider(providerName, this);
    cli.configSchemaHandler.defineProvider(providerName, {
      provider: structuredClone(providerSchema),
      function: structuredClone(functionSchema),
      functionEvents: { timer: structuredClone(timerEventSchema) },
    });
    // Without a name the CLI invents one of service and stage, and the cloud would hold a function nobody calls.
    for (const [key, declared] of Object.entries(cli.service.functions)) declared.name = key;
  }

  private checkManifest(): Manifest {
    try {
      return readManifest(join(this.cli.serviceDir, this.cli.configurationFilename));
    } catch (error) {
      throw this.refusal(error);
    }
  }

  private async bundle(): Promise<void> {
    const built = await buildFunctions(this.checkManifest()).catch((error: unknown) => {
      throw this.refusal(error);
    });
    for (const { name, folder, zippedBytes } of built) {
      const declared = this.cli.service.functions[name];
      if (declared !== undefined) declared.package = { artifact: folder };
      this.output.log.notice(`${name.padEnd(20)} ${kilobytes(zippedBytes)} KB zipped  ${folder}`);
    }
  }

  /** An error the CLI shows as a sentence instead of a stack. */
  private refusal(error: unknown): Error {
    const message = error instanceof Error ? error.message : String(error);
    return new this.cli.classes.Error(message, 'CLOUDBASE_MANIFEST_REFUSED');
  }
}
