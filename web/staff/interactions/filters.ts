import { useCallback, useEffect, useState } from "react";

export const filterNames = ["from", "to", "channel", "language", "intent", "outcome", "sentiment", "text"] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters live in the address: a view can be bookmarked, sent to a colleague, and the browser's Back works. */
export function useFilters() {
  const [query, setQuery] = useState(() => new URLSearchParams(location.search));
  useEffect(() => {
    const follow = () => setQuery(new URLSearchParams(location.search));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const show = useCallback((next: URLSearchParams) => {
    history.pushState(null, "", next.size > 0 ? `?${next.toString()}` : location.pathname);
    setQuery(next);
  }, []);
  return {
    query,
    /** Any change of a filter goes back to the first page. */
    set: (name: FilterName, value: string) => show(withValue(query, name, value, { firstPage: true })),
    goTo: (page: number) => show(withValue(query, "page", page === 1 ? "" : String(page), { firstPage: false })),
    clear: () => show(new URLSearchParams()),
  };
}

export function withValue(
  query: URLSearchParams,
  name: string,
  value: string,
  options: { firstPage: boolean },
): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === "") next.delete(name);
  else next.set(name, value);
  if (options.firstPage) next.delete("page");
  return next;
}
