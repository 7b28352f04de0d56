/** Something outside the engine did not answer (the catalogue, the registry): told apart from a fault of our own. */
export class DependencyError extends Error {
  constructor(dependency: string, cause: unknown) {
    super(`${dependency} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "DependencyError";
  }
}

/** The one place around an outside call. */
export async function from<T>(dependency: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new DependencyError(dependency, cause);
  }
}
