import type { Feeling } from "./lexicon.ts";

const groups: readonly (Feeling & { signs: string })[] = [
  { emotion: "anger", weight: -3, signs: "😡 🤬 😠 🖕 💩 👿" },
  { emotion: "anger", weight: -2, signs: "👎 😤 🙄 😒 🤦 🤢 🤮 :/ >:(" },
  { emotion: "sadness", weight: -2, signs: "😢 😭 😞 😔 ☹ 🙁 😥 💔 😿 😩 :( :-( :'(" },
  { emotion: "worry", weight: -2, signs: "😟 😰 😨 😱 😧 😬" },
  { emotion: "satisfaction", weight: 3, signs: "😍 🥰 🤩 🎉 🥳 💯" },
  {
    emotion: "satisfaction",
    weight: 2,
    signs: "😊 🙂 😀 😃 😄 😁 😎 😂 🤣 ❤ ♥ 💕 💙 💚 👍 👏 👌 🌟 ⭐ 🤗 😻 💪 :) :-) :D ;) <3 :d",
  },
  { emotion: "gratitude", weight: 2, signs: "🙏 💐" },
];

const feelings: ReadonlyMap<string, Feeling> = new Map(
  groups.flatMap(({ emotion, weight, signs }) => signs.split(" ").map((sign) => [sign, { emotion, weight }] as const)),
);

/** The feeling of an emoji or an emoticon, whatever its skin tone or its variation. */
export const feelingOfSign = (sign: string): Feeling | undefined => feelings.get(sign);
