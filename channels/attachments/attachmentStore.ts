/** A file as it is kept. `contentType` is what its first bytes say; `name` is for people only and never part of a path. */
export interface AttachmentFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export type SavedAttachment =
  | { status: "saved"; id: string }
  | { status: "refused"; reason: "too_large" | "too_many" | "no_room" };

/** Where the files of conversations are kept. An id means nothing in another conversation. */
export interface AttachmentStore {
  save(conversationId: string, file: AttachmentFile): Promise<SavedAttachment>;
  read(conversationId: string, id: string): Promise<AttachmentFile | undefined>;
  /** A file whose message was not taken. */
  remove(conversationId: string, id: string): Promise<void>;
  /** Every file of a conversation, when its person asks for erasure or its time is over. */
  forget(conversationId: string): Promise<void>;
  /** Files kept before that moment which nothing needs, in any conversation: uploads that were abandoned. */
  removeOld(before: Date, isNeeded: (id: string) => Promise<boolean>): Promise<void>;
}
