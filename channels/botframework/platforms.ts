/** What a platform behind the Bot Framework shows of buttons and cards, and how much of a text it takes. UTF-16 units. */
export interface Platform {
  text: number;
  /** Buttons under a message: how many, and how long their labels. */
  suggested: { most: number; label: number };
  /** Absent: proposals are written out. */
  cards?: { perMessage: number; buttons: number; label: number; title: number; text: number };
  /** Whether a button can carry a value beside its text. */
  values: boolean;
  /** Of a whole activity, each character counted as the two bytes of UTF-16. */
  bytes: number;
}

const cards = { perMessage: 10, buttons: 6, label: 80, title: 200, text: 4_000 };

/** Web Chat, the Emulator and the Agents Playground: Microsoft's own drawing, all of it. */
const microsoft: Platform = {
  text: 8_000,
  suggested: { most: 20, label: 80 },
  cards,
  values: true,
  bytes: 200 * 1024,
};

/** Nothing but text, in messages that any service takes. */
const careful: Platform = { text: 2_000, suggested: { most: 0, label: 0 }, values: false, bytes: 28 * 1024 };

/**
 * By `channelId`. Messenger: text 2 000, 13 quick replies of 20, buttons of 20 and three a template, ten templates, title and
 * subtitle 80 (Meta, Send API). Teams: 28 KB a message, three suggested actions drawn, six buttons a hero card (Microsoft, format bot messages).
 */
const platforms: Readonly<Record<string, Platform>> = {
  emulator: microsoft,
  webchat: microsoft,
  directline: microsoft,
  facebook: {
    text: 2_000,
    suggested: { most: 13, label: 20 },
    cards: { perMessage: 10, buttons: 3, label: 20, title: 80, text: 80 },
    values: false,
    bytes: 28 * 1024,
  },
  msteams: { text: 8_000, suggested: { most: 3, label: 80 }, cards, values: false, bytes: 28 * 1024 },
};

export const platformOf = (channelId: string): Platform => platforms[channelId] ?? careful;

/** Azure's own channels for what this city answers itself, by wires that heed STOP, loops and consent: not taken in here. */
export const isAnsweredElsewhere = (channelId: string): boolean => ["sms", "email", "telephony"].includes(channelId);
