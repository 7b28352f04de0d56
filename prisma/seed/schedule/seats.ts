/** Every eighth group is full and two are nearly so; which one depends on the offering, so that it is the same every season. */
export function seatsOf(offeringId: string, index: number, total: number): { total: number; left: number } {
  const rank = (digest(offeringId) + index * 3) % 8;
  if (rank === 0) return { total, left: 0 };
  if (rank <= 2) return { total, left: Math.min(rank, total) };
  return { total, left: Math.max(1, Math.round((total * (rank + 1)) / 10)) };
}

function digest(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return sum;
}
