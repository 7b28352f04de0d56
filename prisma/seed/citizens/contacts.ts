import type { NewCitizen } from "../../../contracts/citizen.ts";
import { fold } from "../../../contracts/fold.ts";
import type { Member } from "./households.ts";
import type { Random } from "./random.ts";

type Contacts = NewCitizen["contacts"];

const domains = ["example.com", "example.org", "example.net"];

/** Numbers reserved for fiction are few, so households share them, but not those of the personas (`taken`). */
export function householdPhone(random: Random, taken: ReadonlySet<string>): string {
  const phone = `${random.pick(["450", "514"])}-555-01${String(random.int(0, 99)).padStart(2, "0")}`;
  return taken.has(phone) ? householdPhone(random, taken) : phone;
}

/** Gives each person their contact points; addresses already `used` are not given twice. */
export function contactsOf(random: Random, member: Member, phone: string, used: Set<string>): Contacts {
  if (member.age < 14) return [];
  const contacts: Contacts = [];
  if (random.chance(emailShare(member.age))) contacts.push({ type: "email", value: uniqueEmail(random, member, used) });
  if (member.age >= 18 || contacts.length === 0) contacts.push({ type: "phone", value: phone });
  return contacts;
}

function emailShare(age: number): number {
  if (age < 18) return 0.75;
  return age < 75 ? 0.96 : 0.65;
}

function uniqueEmail(random: Random, { firstName, lastName }: Member, used: Set<string>): string {
  const name = `${mailPart(firstName)}.${mailPart(lastName)}`;
  const domain = random.pick(domains);
  let email = `${name}@${domain}`;
  for (let rank = 2; used.has(email); rank += 1) email = `${name}${rank}@${domain}`;
  used.add(email);
  return email;
}

const mailPart = (name: string) => fold(name).replace(/[^a-z]+/g, "-");
