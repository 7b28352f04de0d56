import type { DeskAnswers, DeskCases } from "../../../contracts/desk.ts";
import type { DeskApi } from "../../../web/api/desk.ts";

// For the tests of other staff addresses, which ask nothing of the desk.
const refuse = () => Promise.reject(new Error("not asked here"));

export const noAnswers: DeskAnswers = { record: refuse, of: refuse, letters: refuse, letter: refuse, printed: refuse };
export const noCases: DeskApi = { record: refuse, read: refuse, pdf: refuse };
export const noErasures: DeskCases = { erase: refuse, eraseOld: refuse };
