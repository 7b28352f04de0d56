import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

// The one-way imports of the design, as code; .oxlintrc.json says the same to the editor. Neither can rot alone.
const mayImport: Record<string, string[]> = {
  contracts: [],
  registry: ["contracts", "prisma"],
  knowledge: ["contracts"],
  flows: ["contracts"],
  recommendation: ["contracts", "registry"],
  bot: ["contracts", "flows", "registry", "knowledge", "recommendation"],
  channels: ["contracts"],
  analytics: ["contracts", "prisma"],
  planning: ["contracts", "analytics"],
  "web/api": ["contracts", "registry", "knowledge", "analytics", "planning"],
  "web/citizen": ["contracts", "web/ui"],
  "web/staff": ["contracts", "web/ui"],
  "web/agent": ["contracts", "web/ui"],
  "web/ui": ["contracts"],
  operations: ["contracts"],
  "app.ts": ["contracts"],
  configuration: [],
  "config.ts": ["configuration"],
  "loadComposition.ts": ["compose.ts", "operations"],
  "main.ts": ["config.ts", "loadComposition.ts"],
  cli: ["config.ts", "compose.ts", "loadComposition.ts", "app.ts", "contracts"],
};

const root = join(import.meta.dirname, "../..");
const folders = Object.keys(mayImport).sort((a, b) => b.length - a.length);
const layerOf = (path: string) =>
  folders.find((folder) => path === folder || path.startsWith(`${folder}/`)) ?? path.split("/")[0]!;

function sources(folder: string): string[] {
  if (folder.endsWith(".ts")) return [folder];
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
}

function breaches(folder: string): string[] {
  const allowed = [folder, ...mayImport[folder]!];
  return sources(folder)
    .filter((file) => layerOf(file) === folder)
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.includes(layerOf(target)))
        .map((target) => `${file} → ${target}`),
    );
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map((match) =>
    relative(root, normalize(join(root, dirname(file), match[1]!))),
  );
}

describe("imports go one way", () => {
  it.each(folders)("%s", (folder) => {
    expect(breaches(folder)).toEqual([]);
  });
});
