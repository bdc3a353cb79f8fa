import { sha256OfPair, sha256OfText, type Hash } from './sha256';

/** RFC 6962, section 2.1: leaves and nodes are told apart by their first byte, so that no node can pass for a leaf. */
const leafPrefix = 0;
const nodePrefix = 1;

/** The hash of a leaf, whose content is a text in UTF-8. */
export const leafHashOf = (text: string): Hash => sha256OfText(text, leafPrefix);

/** One level up: pairs are joined, a last one without a partner moves up as it is. */
const levelAbove = (level: readonly Hash[]): readonly Hash[] => {
  const above: Hash[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const left = level[at];
    const right = level[at + 1];
    if (left !== undefined) above.push(right === undefined ? left : sha256OfPair(nodePrefix, left, right));
  }
  return above;
};

/** The Merkle tree hash of leaves in their order (RFC 6962, section 2.1); of none the hash of nothing. */
export const merkleRoot = (leafHashes: readonly Hash[]): Hash => {
  let level = leafHashes;
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? sha256OfText('');
};
