/** The `most` items with the highest strength, the strongest first; the lower item first where two are as strong. */
export function strongest(items: readonly number[], strength: ArrayLike<number>, most: number): number[] {
  const best: number[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const weaker = (other: number): boolean =>
      strength[other]! < strength[item]! || (strength[other] === strength[item] && other > item);
    if (best.length === most && !weaker(best[most - 1]!)) continue;
    let at = best.length;
    while (at && weaker(best[at - 1]!)) at--;
    best.splice(at, 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}
