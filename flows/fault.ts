import type { Flow, Flows } from "./flows.ts";

/** A fault of a flow file, for whoever wrote it. */
export interface FlowFault {
  file: string;
  line: number;
  sentence: string;
}
export interface FlowFile {
  path: string;
  text: string;
}
export type LoadedFlows = { status: "ok"; flows: Flows } | { status: "fail"; faults: FlowFault[] };

/** A path inside the YAML of a file, such as `["steps", 3, "goto"]`. */
export type YamlPath = readonly (string | number)[];
/** What a check found, before its line is known. */
export interface Finding {
  path: YamlPath;
  sentence: string;
}
export interface ParsedFlow {
  file: string;
  flow: Flow;
  at: (path: YamlPath) => number;
}
