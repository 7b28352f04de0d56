export type { AttachmentFile, AttachmentStore, SavedAttachment } from "./attachmentStore.ts";
export { attachmentLimits, createAttachmentFiles } from "./createAttachmentFiles.ts";
export { createByteSeal } from "./createByteSeal.ts";
export { runFileRemovals, unattachedFiles } from "./runFileRemovals.ts";
export { sniffType } from "./sniffType.ts";
