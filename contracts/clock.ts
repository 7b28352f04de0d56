/** The one door for time: passed in everywhere, fixed by `C360_CLOCK` in demonstrations and tests. */
export interface Clock {
  now(): Date;
}

/** The civil time zone of the city; storage is UTC. */
export const CITY_TIME_ZONE = "America/Toronto";
