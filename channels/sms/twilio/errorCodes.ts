/** A code of Twilio in our words, and whether another try may do. What is our own fault can be mended while the text waits. */
export interface CodeMeaning {
  cause: string;
  retryable: boolean;
}

const forGood = (cause: string): CodeMeaning => ({ cause, retryable: false });
const later = (cause: string): CodeMeaning => ({ cause, retryable: true });

// Twilio's Error and Warning Dictionary. A code that is not here is said loudly (log and metric), so that it gets its line.
const meanings: Readonly<Record<number, CodeMeaning>> = {
  // Our account and its settings.
  20003: later("our credentials at Twilio are refused"),
  20005: later("our account at Twilio is not active"),
  20404: later("what we call at Twilio does not exist: the account is another"),
  20429: later("too many calls to Twilio at once"),
  20500: later("Twilio broke down"),
  20503: later("Twilio is not available"),
  21212: later("our sending number is not valid"),
  21408: forGood("we may not write to numbers of that country"),
  21601: later("our sending number cannot send texts"),
  21603: later("we have no sending number"),
  21606: later("our sending number is not of our account"),
  21608: forGood("a trial account writes to verified numbers only"),
  21609: later("our address for reports cannot be called"),
  21611: later("too many texts wait behind our number"),
  21659: later("our sending number is not of our account"),
  21660: later("our sending number is of another account"),
  21703: later("our messaging service has no number"),
  21704: later("our messaging service has no number for this text"),
  // The number written to.
  21211: forGood("the number cannot be used"),
  21214: forGood("the number cannot be reached"),
  21217: forGood("the number cannot be used"),
  21265: forGood("the number is a short code"),
  21266: forGood("the number is our own"),
  21610: forGood("the person told the carrier STOP"),
  21612: forGood("no way leads from our number to that one"),
  21614: forGood("the number is not a mobile one"),
  21635: forGood("the number is a landline"),
  // What was to be sent.
  21602: forGood("the text is empty"),
  21617: forGood("the text is longer than Twilio takes"),
  21619: forGood("the text is empty"),
  // What the carriers made of it.
  30001: later("too many texts wait at Twilio"),
  30002: later("our account at Twilio is suspended"),
  30003: later("the phone is off or out of reach"),
  30004: forGood("the phone or its carrier blocks us"),
  30005: forGood("the number is not in service"),
  30006: forGood("the number is a landline, or its carrier cannot be reached"),
  30007: forGood("the carrier filtered the text out"),
  30008: later("the carrier gave no reason"),
  30009: later("a part of the text was lost on the way"),
  30010: forGood("the text costs more than we allow"),
  30011: forGood("that country takes no pictures"),
  30017: later("the carrier is congested"),
  30018: forGood("the carrier wants a registered sender"),
  30022: later("our daily limit at a carrier is reached"),
  30023: later("our daily limit at a carrier is reached"),
  30024: forGood("our number is not known to that carrier"),
  30032: forGood("our toll-free number is not verified"),
  30034: forGood("our number is not registered with the carriers"),
  30035: later("our number is being set up at the carriers"),
  30036: later("the text was not sent in time"),
  30410: later("the carrier did not answer in time"),
  30450: forGood("Twilio took the text for fraud"),
};

export const isKnownCode = (code: number): boolean => Object.hasOwn(meanings, code);

/** Of an unknown code the HTTP status of the call decides, when there was one; a report alone is final. */
export function meaningOf(code: number, httpStatus?: number): CodeMeaning {
  const retryable = httpStatus === 429 || (httpStatus ?? 0) >= 500;
  return meanings[code] ?? { cause: `Twilio's code ${code}, which is not in our table`, retryable };
}
