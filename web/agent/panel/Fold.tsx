interface FoldProps<T> {
  title: string;
  of: readonly T[];
  open?: boolean;
  /** One of them in a line. */
  children: (one: T) => string;
}

/** A list with its number, folded until wanted. */
export function Fold<T>({ title, of, open = false, children }: FoldProps<T>) {
  if (of.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title} <span className="quiet">({of.length})</span>
      </summary>
      <ul>
        {of.map((one) => (
          <li key={children(one)}>{children(one)}</li>
        ))}
      </ul>
    </details>
  );
}
