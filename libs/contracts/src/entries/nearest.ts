/** How many letters must be changed, added, dropped or swapped to turn one word into the other. */
export function editDistance(left: string, right: string): number {
  const [a, b] = [left.slice(0, LONGEST), right.slice(0, LONGEST)];
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        above[column - 1]! + (same ? 0 : 1),
        above[column]! + 1,
        line[column - 1]! + 1,
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, before[column - 2]! + 1);
      line.push(cost);
    }
    [before, above] = [above, line];
  }
  return above[b.length]!;
}

/** The known word that is nearest to this one, however far. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    if (best && Math.abs(candidate.length - word.length) >= best.distance) continue;
    const distance = editDistance(word, candidate);
    if (!best || distance < best.distance) best = { word: candidate, distance };
  }
  return best?.word;
}

/** The known word that this one was probably meant to be: at most two letters away. */
export function misspelt(word: string, known: Iterable<string>): string | undefined {
  for (const candidate of known) {
    const allowed = slipsAllowed(candidate);
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = editDistance(word, candidate);
    if (distance > 0 && distance <= allowed) return candidate;
  }
  return undefined;
}

// Two letters off a word of three is another word: "son" is not the body "pen".
const slipsAllowed = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

const LONGEST = 64;
