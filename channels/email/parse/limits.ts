/** What is read of a mail from anybody. Beyond, it is broken or the file is refused, and both are said. */
export const mailLimits = {
  /** The whole mail, encoded: five photographs. Public servers refuse above 25 to 50 MB. */
  bytes: 30 * 1024 * 1024,
  headerBytes: 256 * 1024,
  parts: 200,
  /** Parts within parts. Mail programs use 4; a signed forward through a list, 8. */
  depth: 20,
  files: 10,
  fileBytes: 5 * 1024 * 1024,
  /** All that a long exchange may name: ours may be the first of them. */
  references: 300,
} as const;
export type MailLimits = { readonly [limit in keyof typeof mailLimits]: number };
