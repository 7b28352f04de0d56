/** How full, when the fact says it in two numbers (« 4 places sur 12 », “4 of 12 seats left”); otherwise undefined. */
export function seatsOf(value: string): { left: number; total: number } | undefined {
  const match = /(\d+)\D+(\d+)/.exec(value);
  const [left, total] = [Number(match?.[1]), Number(match?.[2])];
  return match && total > 0 && left <= total ? { left, total } : undefined;
}
