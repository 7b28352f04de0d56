import { describe, expect, it } from "vitest";
import { hasRecords, measure, rowsOf } from "../../bench/resolve.ts";
import { drawing, type Person, peopleIn } from "./people.ts";

/** A town: strangers, couples with children, twins, a father and son of one name; a third of them seen twice, with a slip. */
function town() {
  const { person, next } = drawing(7);
  const rows: Person[] = [];
  const truth: number[] = [];
  let people = 0;
  const add = (row: Person) => {
    rows.push(row);
    truth.push(people);
    if (next(3) === 0) {
      rows.push(slip(row, next(4)));
      truth.push(people);
    }
    people++;
  };
  for (let home = 0; home < 600; home++) {
    const head = person();
    add(head);
    const { last, civic_number, street, postcode, phone } = head;
    const lives = (): Person => ({ ...person(), last, civic_number, street, postcode, phone });
    if (home % 2 === 0) add(lives());
    if (home % 3 === 0) add(lives());
    if (home % 20 === 0) {
      const child = lives();
      add(child);
      add({ ...lives(), dob: child.dob });
    }
    if (home % 20 === 7) add({ ...lives(), first: head.first });
  }
  return { rows, truth };
}

function slip(row: Person, which: number): Person {
  if (which === 0) return { ...row, first: row.last, last: row.first };
  if (which === 1) return { ...row, street: "rue Neuve", civic_number: "12", postcode: "H7X 1A1" };
  if (which === 2) return { ...row, first: row.first.slice(0, -1), phone: "" };
  return { ...row, dob: row.dob.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$1-$3-$2").slice(0, 10) };
}

describe("who is one person", { timeout: 120_000 }, () => {
  it("is told without a label, and a family is not one person", () => {
    const { rows, truth } = town();
    const found = peopleIn(rows);
    let [right, wrong, missed] = [0, 0, 0];
    for (let a = 0; a < rows.length; a++)
      for (let b = a + 1; b < rows.length; b++) {
        const [same, together] = [truth[a] === truth[b], found[a] === found[b]];
        if (same && together) right++;
        else if (together) wrong++;
        else if (same) missed++;
      }
    expect(right / (right + wrong)).toBeGreaterThan(0.995);
    expect(right / (right + missed)).toBeGreaterThan(0.9);
  });

  it("is the same answer whatever the order of the records", () => {
    const { rows } = town();
    const forward = peopleIn(rows);
    const backward = peopleIn(rows.toReversed()).toReversed();
    const pairs = (of: number[]) => of.map((cluster) => of.indexOf(cluster));
    expect(pairs(backward)).toEqual(pairs(forward));
  });
});

describe.skipIf(!hasRecords)("published sets, no label used (../shared/data/entity-resolution)", () => {
  it("FEBRL 1: F1 over 0.99", async () => {
    expect(measure(await rowsOf("dataset1.csv"), ["soc_sec_id"]).f1).toBeGreaterThan(0.99);
  }, 60_000);

  it("fake_1000, full of gaps and slips: F1 over 0.93, and hardly anybody merged wrongly", async () => {
    const { f1, precision } = measure(await rowsOf("fake_1000.csv"));
    expect(f1).toBeGreaterThan(0.93);
    expect(precision).toBeGreaterThan(0.99);
  }, 60_000);
});
