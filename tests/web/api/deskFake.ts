import type { DeskApi } from "../../../web/api/desk.ts";

// For the tests of other staff addresses, which ask nothing of the desk.
const refuse = () => Promise.reject(new Error("not asked here"));

export const noCases: DeskApi = { record: refuse, read: refuse, pdf: refuse };
