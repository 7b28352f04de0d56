export { createTwilioSms, type TwilioSms } from "./createTwilioSms.ts";
