export { runArrivals } from "./runArrivals.ts";
