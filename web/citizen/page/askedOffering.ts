/**
 * The offering that a link of ours leads to (`?offering=ID`), once: the address is cleaned, so that the page loaded again or kept as a
 * bookmark asks nothing.
 */
export function askedOffering({ location, history }: Pick<Window, "location" | "history">): string | undefined {
  const address = new URL(location.href);
  const offering = address.searchParams.get("offering")?.slice(0, 200);
  if (!offering) return undefined;
  address.searchParams.delete("offering");
  history.replaceState(null, "", address);
  return offering;
}
