/** A file to remove, or without `fileId` all those of a conversation. `conversationId` is its name at its channel. */
export interface FileRemoval {
  id: string;
  conversationId: string;
  fileId?: string;
}

/** What the turns left to remove of the files that people sent. Removing twice does no harm: there is nothing to claim. */
export interface FileRemovals {
  /** Oldest first. */
  pending(limit: number): Promise<FileRemoval[]>;
  done(id: string): Promise<void>;
  /** Whether a request came with that file. */
  isAttached(fileId: string): Promise<boolean>;
  subscribe(listener: () => void): () => void;
}
