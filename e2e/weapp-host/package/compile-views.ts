import { posix } from 'node:path';
import { runCompiler } from './compilers';
import type { WeappPackage } from './weapp-package';

const pathsOf = (pack: WeappPackage, extension: string): readonly string[] =>
  pack.files.map(({ path }) => path).filter((path) => posix.extname(path) === extension);

/** Compiles every wxml of the package into the one script that defines `$gwx`. Throws what the compiler says. */
export function compileWxml(pack: WeappPackage): string {
  const { output, problem } = runWcc(pack);
  if (problem !== undefined) throw new Error(problem);
  return output;
}

/** What WeChat's compilers say against the package, each line with its file. */
export function listCompileProblems(pack: WeappPackage): readonly string[] {
  const sheets = pathsOf(pack, '.wxss');
  const problems = [runWcc(pack).problem];
  if (sheets.length > 0)
    problems.push(runCompiler('wcsc', ['-db', '-pc', String(sheets.length), ...sheets], pack.dir).problem);
  return problems.filter((problem) => problem !== undefined);
}

// -cc wants a list of custom components; none is given because components are found by the host itself.
const runWcc = (pack: WeappPackage) =>
  runCompiler(
    'wcc',
    ['-d', '-cc', '0', ...pathsOf(pack, '.wxml'), ...pathsOf(pack, '.wxs'), '-gn', '$gwx'],
    pack.dir,
  );
