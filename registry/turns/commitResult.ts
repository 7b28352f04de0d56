import { z } from "zod";

const resultRows = z.tuple([z.object({ result: z.unknown() })]);

/** The one value of a statement that is one function call. */
export const resultOf = (rows: unknown[]): unknown => resultRows.parse(rows)[0].result;
