import type { Response } from "express";
import type { StaffMember } from "../../contracts/handover.ts";
import { staffOf } from "./session.ts";

const SUPERVISORS: readonly string[] = ["manager", "admin"];

/** Who is signed in, as the registry writes them down. */
export function memberOf({ locals }: Pick<Response, "locals">): StaffMember {
  const { username, displayName, role } = staffOf(locals);
  return { username, displayName, supervisor: SUPERVISORS.includes(role) };
}
