/** @jsxImportSource preact */
import { mark } from "../../ui/index.ts";

// Drawn for this project on a 24 grid, one stroke weight. They decorate a label that says the same: hidden from readers.
const paths = {
  pin: "M12 21s7-6.1 7-11.2A7 7 0 0 0 5 9.8C5 14.9 12 21 12 21Zm0-8.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z",
  calendar:
    "M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.500a1 1 0 0 1 1-1ZM4 10h16M8.500 3v4M15.500 3v4",
  clock: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2",
  price:
    "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM14.700 9.200c-.5-.9-1.500-1.400-2.700-1.400-1.600 0-2.800.8-2.800 2s1 1.800 2.800 2.200c1.800.4 2.900 1 2.900 2.200s-1.200 2.100-2.900 2.100c-1.400 0-2.500-.6-3-1.600M12 6.300v11.400",
  person: "M12 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM5 20c.7-3.700 3.400-5.600 7-5.600s6.300 1.900 7 5.600",
  seats:
    "M7 11V5.500A1.500 1.500 0 0 1 8.500 4h7A1.500 1.500 0 0 1 17 5.500V11M4.500 11.500V17h15v-5.500M7 17v3M17 17v3M7 13.500h10",
  distance: "M5 19 19 5M13 5h6v6M5 13v6h6",
  info: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 11v5M12 7.800v.1",
  check: "m5 12.500 4.500 4.500L19 7.500",
  send: "M4.500 11.900 20 4.500l-5.300 15.300-3.100-6.500-7.100-1.400ZM11.600 13.300 20 4.500",
  close: "M6 6l12 12M18 6 6 18",
  restart: "M5 5v5h5M5.600 10A7.500 7.500 0 1 1 4.500 14",
  out: "M14 5h5v5M19 5l-8 8M11 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-5",
  camera:
    "M4 8.500h3.500L9 6h6l1.500 2.500H20a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9.500a1 1 0 0 1 1-1ZM12 16.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600Z",
  alert: "M12 4 21 19.500H3L12 4ZM12 10v4.500M12 17v.1",
  down: "M12 5v14M6 13l6 6 6-6",
  shield: "M12 3.500 19 6v5.500c0 4.500-2.900 7.500-7 9-4.100-1.500-7-4.500-7-9V6l7-2.500ZM9 12l2.200 2.200L15.200 10",
  phone:
    "M6.500 4h3l1.500 4-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2 4 1.500v3a1.500 1.500 0 0 1-1.600 1.500A15.500 15.500 0 0 1 5 5.600 1.500 1.500 0 0 1 6.500 4Z",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

const factIcons: [RegExp, IconName][] = [
  [/where|place|address/, "pin"],
  [/when|time|hour|delay/, "clock"],
  [/date|day|period/, "calendar"],
  [/condition/, "check"],
  [/step/, "out"],
  [/decision/, "person"],
  [/price|amount/, "price"],
  [/seat/, "seats"],
  [/distance/, "distance"],
  [/age/, "person"],
];

/** The icon of a fact by its name in the contract; an unknown one is still a fact. */
export function factIcon(name: string): IconName {
  return factIcons.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? "info";
}

export function Mark() {
  return (
    <svg class="mark" viewBox={mark.viewBox} stroke-width={mark.strokeWidth} aria-hidden="true" focusable="false">
      <path d={mark.ring} />
      <circle {...mark.head} />
      <path d={mark.shoulders} />
    </svg>
  );
}
