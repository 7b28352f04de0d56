import type { RegistrationOrder, RegistrationSystem, SystemStatus } from "../../contracts/registration.ts";

/** The registration system of the demonstration: confirms what is asked, keeps a waiting list, forgets all when it stops. */
export function createDemonstrationRegistrationSystem(): RegistrationSystem {
  const known = new Map<string, { order: RegistrationOrder; status: SystemStatus }>();
  const rankOf = ({ number, offeringId, sessionId }: RegistrationOrder) =>
    [...known.values()]
      .filter(
        ({ order, status }) => status === "waiting" && order.offeringId === offeringId && order.sessionId === sessionId,
      )
      .findIndex(({ order }) => order.number === number) + 1;
  return {
    async request(order) {
      const status = known.get(order.number)?.status ?? (order.waiting ? "waiting" : "confirmed");
      if (status === "cancelled") return { status: "refused", cause: "it was cancelled before" };
      known.set(order.number, { order, status });
      const reference = `D-${order.number}`;
      return status === "waiting" ? { status, reference, rank: rankOf(order) } : { status: "confirmed", reference };
    },
    async cancel(number) {
      const found = known.get(number);
      if (!found) return "unknown";
      found.status = "cancelled";
      return "cancelled";
    },
    status: async (number) => known.get(number)?.status ?? "unknown",
  };
}
