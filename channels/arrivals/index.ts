export { runArrivals, type RunningArrivals } from "./runArrivals.ts";
