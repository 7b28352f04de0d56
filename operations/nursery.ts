import { setFlagsFromString } from "node:v8";

// V8 keeps the space of its new objects as large as it ever was. A start makes much at once and would leave 32 MB of it, of
// which an idle server uses two.

/** Until further notice the space of new objects stays as it is. A new thread of ours undoes it: V8 sets its own least growth. */
export const holdNursery = () => setFlagsFromString("--semi-space-growth-factor=1");

/** Once what survives fills it, it grows to its full size at once: under load each step between would be paid by citizens. */
export const letNurseryGrow = () => setFlagsFromString("--semi-space-growth-factor=16");
