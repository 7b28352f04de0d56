/** Who may sign in to the staff pages of the demonstration. */
export interface DemonstrationAccount {
  username: string;
  displayName: string;
  role: "agent" | "manager" | "planner" | "admin";
}

/** Accounts named by role only, never by a person; the composition root adds the password hash. */
export const demonstrationStaff: readonly DemonstrationAccount[] = [
  { username: "agent", displayName: "Agent 311", role: "agent" },
  { username: "gestion", displayName: "Gestionnaire", role: "manager" },
  { username: "planification", displayName: "Planification", role: "planner" },
  { username: "admin", displayName: "Administration", role: "admin" },
];
