// A process that starts on DATABASE_URL and stops: run by the migration tests.
import { openRegistry } from "../../registry/index.ts";
import { dataKey } from "./samples.ts";

const databaseUrl = process.env["DATABASE_URL"] ?? "";
const registry = await openRegistry({ databaseUrl, dataKey, now: () => new Date() });
await registry.close();
