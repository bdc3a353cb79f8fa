import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const plugins = { WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } };

/**
 * A copy of the built package as `WECHAT_SPEECH_PLUGIN=0.3.5` would have made it: the variable changes app.json and its copy
 * within app.js, and another build takes a minute. Throws when app.js does not hold app.json any more.
 */
export function speakingWeapp(packageDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'speaking-weapp-'));
  cpSync(packageDir, folder, { recursive: true });
  const appJson = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'app.json'), JSON.stringify({ ...appJson, plugins }));
  const script = readFileSync(join(folder, 'app.js'), 'utf8');
  const declared = script.replace(
    /(["']?lazyCodeLoading["']?\s*:)/,
    `"plugins":${JSON.stringify(plugins)},$1`,
  );
  if (declared === script) throw new Error('app.js holds no configuration that plugins could be added to');
  writeFileSync(join(folder, 'app.js'), declared);
  return folder;
}
