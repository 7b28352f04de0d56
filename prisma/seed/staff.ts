/** Who may sign in to the staff pages of the demonstration. */
export interface DemonstrationAccount {
  username: string;
  displayName: string;
  role: "agent" | "manager" | "planner" | "admin";
  /** Where trials of campaigns go. Nobody's: the demonstration writes them to files. */
  email?: string;
  phone?: string;
}

/** Accounts named by role only, never by a person; the composition root adds the password hash. */
export const demonstrationStaff: readonly DemonstrationAccount[] = [
  { username: "agent", displayName: "Agent 311", role: "agent" },
  {
    username: "gestion",
    displayName: "Gestionnaire",
    role: "manager",
    email: "gestion@exemple.ca",
    phone: "+14505550199",
  },
  { username: "planification", displayName: "Planification", role: "planner" },
  { username: "admin", displayName: "Administration", role: "admin" },
];
