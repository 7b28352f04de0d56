/** Equal to contracts/message.ts (a test says so), repeated because importing the value brings all of zod into the page. */
export const MAX_MESSAGE_LENGTH = 4_000;
