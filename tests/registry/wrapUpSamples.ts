import { randomUUID } from "node:crypto";
import type { WrapUp } from "../../contracts/calls.ts";
import type { StaffMember } from "../../contracts/handover.ts";
import type { RequestType } from "../../contracts/requestType.ts";
import type { AssistSubject, WrapUps } from "../../contracts/wrapUps.ts";

export const zoe: StaffMember = { username: "zoe", displayName: "Zoé", supervisor: false };

const pothole: RequestType = {
  code: "VOI-001",
  title: { fr: "Nid-de-poule", en: "Pothole" },
  said: { fr: ["un trou dans la rue"], en: ["a hole in the street"] },
  department: { fr: "Voirie", en: "Roads" },
  targetDays: 5,
  needs: ["address", "description", "photo"],
  flow: "request_service",
  service: "nid-de-poule",
};

export const formOf = (part: Partial<WrapUp> = {}): WrapUp => ({
  id: randomUUID(),
  code: "VOI-001",
  note: "Marie Gagnon signale un nid-de-poule au 12, rue des Lilas.",
  open: false,
  fields: {},
  ...part,
});
/** What the panel sends with a request, by the names of the flow's slots. */
export const fields = {
  what: "un gros trou",
  where: "12, rue des Lilas",
  name: "Marie Gagnon",
  contact: "450-555-0142",
  query: "",
};

export const confirmOf = (wrapUps: WrapUps, { kind, id }: AssistSubject, wrapUp: WrapUp, by = zoe) =>
  wrapUps.confirm({ kind, id }, { wrapUp, type: { ...pothole, code: wrapUp.code }, by });
