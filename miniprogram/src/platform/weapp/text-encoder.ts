/**
 * WeChat's engine has no TextEncoder, which the drawing of QR codes needs. The build puts this in the name's place
 * (config/index.ts).
 */
export class TextEncoder {
  /** `text` in UTF-8. */
  encode(text: string): Uint8Array {
    // encodeURIComponent writes every byte beyond ASCII as %XX, and nothing else with a percent sign.
    const escaped = encodeURIComponent(text);
    const bytes: number[] = [];
    for (let at = 0; at < escaped.length; at += 1) {
      if (escaped[at] === '%') {
        bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
        at += 2;
      } else {
        bytes.push(escaped.charCodeAt(at));
      }
    }
    return Uint8Array.from(bytes);
  }
}
