import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Of 2018, as the phones and computers of a village are. */
const engine = 'es2018';

const pageFolder = 'miniprogram/verify-file';

const scriptOf = async (rootDir: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: rootDir,
    entryPoints: [`${pageFolder}/verify-file.ts`],
    bundle: true,
    platform: 'browser',
    target: engine,
    format: 'iife',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    write: false,
    alias: { '@shared': join(rootDir, 'shared'), '@': join(rootDir, 'miniprogram', 'src') },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('esbuild made no script');
  return script.text.trim();
};

/** One HTML file that verifies an exported month without a network: everything it needs stands in it. */
export async function buildVerify(rootDir: string, outFile: string): Promise<void> {
  const page = readFileSync(join(rootDir, pageFolder, 'page.html'), 'utf8');
  const styles = readFileSync(join(rootDir, pageFolder, 'page.css'), 'utf8').trim();
  const script = await scriptOf(rootDir);
  const whole = page.replace('/* styles */', () => styles).replace('/* script */', () => script);
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, whole);
}
