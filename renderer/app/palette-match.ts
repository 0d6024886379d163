/** How well an entry answers what was typed: every typed word must be found, whole words and beginnings first, one wrong letter forgiven. */
export function paletteMatch(entry: string, typed: string): number {
  const words = entry
    .toLowerCase()
    .split(/[\s,&()\-–]+/)
    .filter(Boolean);
  const wanted = typed.toLowerCase().trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  let least = 1;
  for (const want of wanted) {
    const best = Math.max(0, ...words.map((word) => wordScore(word, want)));
    if (best === 0) return 0;
    least = Math.min(least, best);
  }
  return least;
}

function wordScore(word: string, want: string): number {
  if (word === want) return 1;
  if (word.startsWith(want)) return 0.9;
  if (want.length >= 3 && word.includes(want)) return 0.6;
  if (want.length >= 4 && withinOneEdit(word.slice(0, want.length), want)) return 0.4;
  if (want.length >= 4 && withinOneEdit(word.slice(0, want.length + 1), want)) return 0.35;
  return 0;
}

/** One letter more, less, other, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
