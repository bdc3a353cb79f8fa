/** WeChat's voice takes 1,000 bytes at once; no character has more than four in UTF-8. */
const charsMax = 240;
/** The first words are short, so that something is heard soon. */
const firstCharsMax = 60;

/** Where a reader would take a breath, the better places first. */
const breaths = [/[。！？!?；;\n]/u, /[，,、：:\s]/u];

/** The text in parts that can be spoken one after the other; a sentence is kept whole where it fits. */
export function speechParts(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = Array.from(text.trim());
  while (rest.length > 0) {
    const length = lengthOfNext(rest, parts.length === 0 ? firstCharsMax : charsMax);
    parts.push(rest.slice(0, length).join('').trim());
    rest = rest.slice(length);
  }
  return parts.filter((part) => part !== '');
}

function lengthOfNext(characters: readonly string[], max: number): number {
  if (characters.length <= max) return characters.length;
  for (const breath of breaths) {
    for (let at = max - 1; at >= 0; at -= 1) if (breath.test(characters[at] ?? '')) return at + 1;
  }
  return max;
}
