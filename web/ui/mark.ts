/**
 * The mark of Citoyen 360, as numbers, so that Preact, React and plain SVG draw the same thing: a ring that goes all the
 * way round one person and ends as a speech bubble. Draw the paths with `fill="none"`, `stroke="currentColor"` and
 * round caps and joins; `logo.svg` is the same drawing as a file.
 */
export const mark = {
  viewBox: "0 0 32 32",
  ring: "M10.2 25.6 5 28l1.7-5.4a11.6 11.6 0 1 1 3.5 3Z",
  head: { cx: 16, cy: 12.4, r: 2.9 },
  shoulders: "M10.6 20.6c.9-2.5 2.9-3.8 5.4-3.8s4.5 1.3 5.4 3.8",
  strokeWidth: 2.6,
} as const;

/** The product's name, the same in both languages. */
export const productName = "Citoyen 360";
