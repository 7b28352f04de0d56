import { createContext, useContext } from "react";

/** Whether this person may look at and take what others have. */
export const SupervisorContext = createContext(false);
export const useSupervisor = () => useContext(SupervisorContext);
export const isSupervisor = (role: string): boolean => role === "manager" || role === "admin";
