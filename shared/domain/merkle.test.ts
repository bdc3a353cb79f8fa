import { sha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { fromBase64, toBase64 } from './base64';
import { leafHashOf, merkleRoot } from './merkle';
import { hexOf, sha256OfText } from './sha256';

// The leaves and roots by which implementations of RFC 6962 (Certificate Transparency) are tested; all of them ASCII.
const leaves = ['', '\0', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'];

test.each([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('the tree of the first %i leaves has the root that RFC 6962 gives it', (count, root) => {
  expect(hexOf(merkleRoot(leaves.slice(0, count).map(leafHashOf)))).toBe(root);
});

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  // printf '打扫村道é😀' | sha256sum
  ['打扫村道é😀', 'de334d65544cb18e60e81acbafac68acaa43823b4c20be9b8e4db17448fb2186'],
])('the SHA-256 of %j is that of its UTF-8', (text, hash) => {
  expect(hexOf(sha256OfText(text))).toBe(hash);
});

test('texts of any length and script are hashed by their UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      expect(sha256OfText(text)).toEqual(sha256(new TextEncoder().encode(text)));
    }),
  );
});

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('%j in base64 is %j, and back', (text, base64) => {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  expect(toBase64(bytes)).toBe(base64);
  expect(fromBase64(base64)).toEqual(bytes);
});

test('any bytes come back out of base64', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});
