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
}
