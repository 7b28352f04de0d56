import { basename } from "node:path";
import { createReadAsked } from "../bot/index.ts";
import { createEmbeddings } from "../knowledge/index.ts";
import { type Collection, compare, type Compared } from "../knowledge/search/evaluation/index.ts";

export { readCollection, searchReport } from "../knowledge/search/evaluation/index.ts";

/** Our search on a judged collection, beside other engines: `model` is the folder of a sentence model. */
export async function compareSearch(
  collection: Collection,
  options: { peers: boolean; model?: string; progress: (text: string) => void },
): Promise<Compared> {
  const { model, ...rest } = options;
  return compare(collection, {
    ...rest,
    embeddings: await createEmbeddings({ provider: "builtin" }),
    readAskedWith: createReadAsked,
    clock: () => performance.now(),
    ...(model === undefined
      ? {}
      : { model: { name: basename(model), embeddings: await createEmbeddings({ provider: "transformers", model }) } }),
  });
}
