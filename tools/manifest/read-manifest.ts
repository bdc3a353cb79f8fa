import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { parseDocument } from 'yaml';
import { functionProblems } from './function-problems';
import type { FunctionSpec, Manifest } from './function-spec';
import { ManifestError } from './manifest-error';
import { manifestSchema, type DeclaredFunction, type DeclaredManifest } from './manifest-schema';
import { resolveVariables } from './resolve-variables';

const defaultMemoryMb = 256;
const defaultTimeoutSeconds = 10;

const isDeclaredManifest = new Ajv({ allErrors: true }).compile<DeclaredManifest>(manifestSchema);

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads serverless.yml, the single list of functions, for the local runtime, the serverless plugin and deploy alike.
 * Throws ManifestError with every problem found; what it returns needs no further checks.
 */
export function readManifest(file = 'serverless.yml', environment: Environment = process.env): Manifest {
  const path = resolve(file);
  return checkManifest(parseYaml(path, environment), dirname(path), basename(path));
}

function checkManifest(content: unknown, rootDir: string, file: string): Manifest {
  if (!isDeclaredManifest(content)) {
    throw new ManifestError(file, (isDeclaredManifest.errors ?? []).map(schemaProblem));
  }
  const problems = Object.entries(content.functions).flatMap(([name, declared]) =>
    functionProblems(name, declared, rootDir),
  );
  if (problems.length > 0) throw new ManifestError(file, problems);
  return {
    rootDir,
    service: content.service,
    runtime: content.provider.runtime,
    envId: content.provider.envId,
    secrets: content.provider.secrets ?? [],
    functions: Object.entries(content.functions).map(([name, declared]) =>
      functionSpec(name, declared, content.provider),
    ),
  };
}

function parseYaml(path: string, environment: Environment): unknown {
  const file = basename(path);
  const document = parseDocument(readText(path), { prettyErrors: true });
  if (document.errors.length > 0) {
    throw new ManifestError(
      file,
      document.errors.map((error) => error.message),
    );
  }
  const { value, problems } = resolveVariables(document.toJS(), environment);
  if (problems.length > 0) throw new ManifestError(file, problems);
  return value;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ManifestError(basename(path), [`no such file: expected it at ${path}`]);
  }
}

/** `/functions/snapshots/timeout must be <= 900` in the words of the file. */
function schemaProblem(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.') || 'the file';
  const params: Readonly<Record<string, unknown>> = error.params;
  const extra = params['additionalProperty'];
  if (typeof extra === 'string') return `${place}: remove "${extra}", nothing reads it`;
  const allowed = params['allowedValues'];
  const choices = Array.isArray(allowed) ? `: ${allowed.join(' or ')}` : '';
  return `${place}: ${error.message ?? 'is not valid'}${choices}`;
}

function functionSpec(
  name: string,
  declared: DeclaredFunction,
  provider: DeclaredManifest['provider'],
): FunctionSpec {
  const cron = declared.events?.[0]?.timer.cron;
  return {
    name,
    description: declared.description,
    entry: declared.handler,
    access: declared.access,
    memoryMb: declared.memorySize ?? provider.memorySize ?? defaultMemoryMb,
    timeoutSeconds: declared.timeout ?? provider.timeout ?? defaultTimeoutSeconds,
    ...(cron === undefined ? {} : { cron }),
    environment: { ...provider.environment, ...declared.environment },
    openapi: declared.openapi ?? [],
  };
}
