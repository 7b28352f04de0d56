/** Below this the message is taken as not understood, unless it fills a slot. */
export const UNDERSTOOD = 0.25;
/** Under this a reading is weak: another one may be as good. */
export const WEAK = 0.45;
/** Without a question mark, this sure that an answer also asks something. */
export const SURE_OF_MORE = 0.6;
