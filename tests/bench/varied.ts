import type { Offering } from "../../contracts/offering.ts";

/**
 * As many offerings as asked, made from real ones: half the title of one with half that of another, the text of the second, the
 * places of a third, days moved. No two are the same, and few are alike, as in a catalogue of many cities.
 */
export function* varied(offerings: readonly Offering[], count: number): Generator<Offering> {
  const at = (index: number): Offering => {
    const found = offerings[index % offerings.length];
    if (!found) throw new Error("There is no offering to vary.");
    return found;
  };
  for (let index = 0; index < count; index++) {
    const round = Math.floor(index / offerings.length);
    const own = at(index);
    if (round === 0) yield own;
    else yield mixed(index, round);
  }

  function mixed(index: number, round: number): Offering {
    const own = at(index);
    const [other, elsewhere] = [at(index * 31 + round * 7_919), at(index * 17 + round * 104_729)];
    return {
      ...own,
      id: `${own.id.slice(0, 180)}-${round}`,
      title: { fr: `${half(own.title.fr, 0)} ${half(other.title.fr, 1)} ${round}` },
      summary: other.summary,
      ...(other.description ? { description: other.description } : {}),
      places: elsewhere.places,
      neighbourhoods: elsewhere.neighbourhoods,
      sessions: own.sessions.map((session) => ({
        ...session,
        startsAt: moved(session.startsAt, round),
        endsAt: moved(session.endsAt, round),
      })),
    };
  }
}

function half(title: string, which: 0 | 1): string {
  const words = title.split(" ");
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(" ");
}

const moved = (instant: string, days: number) =>
  new Date(Date.parse(instant) + (days % 300) * 86_400_000).toISOString().replace(".000Z", "Z");
