import type { FailedArrivals } from "../../../contracts/failedArrival.ts";

export const noArrivals: FailedArrivals = {
  list: async (page) => ({ items: [], total: 0, page, pageSize: 50 }),
  open: async () => undefined,
  retry: async () => false,
};
