/** The `most` items with the highest strength, the strongest first; the lower item first where two are as strong. */
export function strongest(items: ArrayLike<number>, strength: ArrayLike<number>, most: number): number[] {
  const best: number[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (best.length === most && !isBefore(item, best[most - 1]!, strength)) continue;
    let at = 0;
    for (let end = best.length; at < end; ) {
      const middle = (at + end) >> 1;
      if (isBefore(item, best[middle]!, strength)) end = middle;
      else at = middle + 1;
    }
    if (best.length === most) best.pop();
    best.splice(at, 0, item);
  }
  return best;
}

function isBefore(item: number, other: number, strength: ArrayLike<number>): boolean {
  const more = strength[item]! - strength[other]!;
  return more > 0 || (more === 0 && item < other);
}
