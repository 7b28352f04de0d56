import { expect, it } from "vitest";
import { asking, knowing, offering, session } from "./fixtures.ts";

const SIZE = 3_000;
/** Milliseconds of work between two turns of the event loop; a search that waits longer is felt. Slices are of 8. */
const LONGEST = 150;

const titles = [
  "Natation libre",
  "Atelier de couture",
  "Heure du conte",
  "Danse en ligne",
  "Club d'échecs",
  "Yoga doux",
];
const text =
  "Une rencontre chaque semaine, animée par une personne passionnée, pour apprendre à son rythme dans le plaisir.";
const catalogue = Array.from({ length: SIZE }, (_, at) =>
  offering({
    id: `n${at}`,
    title: `${titles[at % titles.length]} ${at}`,
    description: { fr: `${text} Groupe ${at}.` },
    places: [{ name: `Centre ${at % 90}` }],
    sessions: [session(20, "18:30")],
  }),
);

it("made whole at 3 000 offerings, lets searches answer and never holds the event loop for long", async () => {
  const knowledge = await knowing(catalogue);
  let rebuilt = false;
  const rebuilding = knowledge.reload(catalogue, "again").then(() => (rebuilt = true));
  const held: number[] = [];
  let answered = 0;
  for (let before = process.cpuUsage(); !rebuilt; before = process.cpuUsage()) {
    await new Promise((resolve) => setImmediate(resolve));
    const { user } = process.cpuUsage(before);
    held.push(user / 1_000);
    const { total } = await knowledge.search(asking("natation"));
    if (total === SIZE / titles.length) answered++;
  }
  await rebuilding;
  expect(answered).toBeGreaterThan(20);
  expect(answered).toBe(held.length);
  expect(Math.max(...held)).toBeLessThan(LONGEST);
}, 60_000);
