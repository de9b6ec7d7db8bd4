// Proofs in the Merkle log: RFC 6962 hashes, verified as RFC 9162 (2.1.3.2 and 2.1.4.2) writes it down.

import { same, sha256 } from "./bytes.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (bytes) => sha256(LEAF, bytes);
const nodeHash = (left, right) => sha256(NODE, left, right);

const half = (number) => Math.floor(number / 2);
const isOdd = (number) => number % 2 === 1;

// Whether `proof` shows that `leaf` stands at `index` of the tree of `size` leaves with this root.
export async function isIncluded(leaf, index, size, root, proof) {
  if (index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = await nodeHash(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(hash, root);
}

// Whether `proof` shows that the tree of the second size begins with the whole tree of the first.
export async function isConsistent(first, second, proof) {
  if (first.size > second.size || first.size === 0) return false;
  if (first.size === second.size) return proof.length === 0 && same(first.root, second.root);
  let [place, last] = [first.size - 1, second.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const path = place === 0 ? [first.root, ...proof] : [...proof];
  if (path.length === 0) return false;
  let [older, newer] = [path[0], path[0]];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [older, newer] = [await nodeHash(sibling, older), await nodeHash(sibling, newer)];
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newer = await nodeHash(newer, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(older, first.root) && same(newer, second.root);
}
