/** Of one field: how often each step is met between records of one person (`m`) and of two (`u`). */
export interface FieldModel {
  m: number[];
  u: number[];
}
/** What was learnt of a set of records, without a label (Fellegi and Sunter 1969). */
export interface Model {
  fields: FieldModel[];
  /** Of all pairs of records, the share of those that are of one person. */
  prior: number;
  household?: Household;
}

/**
 * Among records of one address: people of one family share a name, sometimes a birthday, and are not one person. What is known of
 * the others there takes the place of what is known of anybody.
 */
export interface Household {
  /** Of the pairs of one address, those that are of one person. */
  share: number;
  u: number[][];
}
