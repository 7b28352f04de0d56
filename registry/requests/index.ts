export { targetDay } from "./businessDays.ts";
export { createDemonstrationDesk } from "./demonstrationDesk.ts";
export { createRequestDesk } from "./requestDesk.ts";
export { createRequests } from "./requests.ts";
export { readRequestNumber } from "./requestNumber.ts";
