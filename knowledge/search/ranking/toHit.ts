import type { Hit } from "../../../contracts/search.ts";
import type { Asked } from "../eligibility/asked.ts";
import { explain } from "../reasons/explain.ts";
import type { TopicReason } from "../reasons/topicReason.ts";
import type { Ranked } from "./rank.ts";
import type { Together } from "./sameActivity.ts";

/** An activity as it is proposed: its best page and session, why, and where else it is. */
export function toHit({ best, others }: Together, topicReason: TopicReason | undefined, asked: Asked): Hit {
  const { offering, score, eligible } = best;
  const { session } = eligible.candidate;
  const elsewhere = others.map(elsewhereOf);
  return {
    offering,
    score,
    reasons: explain(best, topicReason, asked),
    ...(session ? { session } : {}),
    ...(eligible.km === undefined ? {} : { distanceKm: eligible.km }),
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
  };
}

function elsewhereOf({ offering, eligible }: Ranked): NonNullable<Hit["elsewhere"]>[number] {
  const { session } = eligible.candidate;
  const place = (session?.place ?? offering.places[0])?.name;
  return {
    offeringId: offering.id,
    ...(session ? { sessionId: session.id } : {}),
    ...(place === undefined ? {} : { place }),
    ...(eligible.km === undefined ? {} : { distanceKm: eligible.km }),
  };
}
