/** Accounts of the demonstration, named by role only; the composition root adds the password hash. */
export const demonstrationStaff = [
  { username: "agent", displayName: "Agent 311", role: "agent" },
  { username: "gestion", displayName: "Gestionnaire", role: "manager" },
  { username: "planification", displayName: "Planification", role: "planner" },
  { username: "admin", displayName: "Administration", role: "admin" },
] as const;
