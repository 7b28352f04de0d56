/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";
import { Icon } from "./icons.tsx";
import { PHOTO_TYPES } from "./photo.ts";

export interface PhotoButtonProps {
  id: string;
  language: Language;
  /** The ids of what is said of it: the limits, and what is wrong. */
  describedBy: string;
  onFile: (file: File) => void;
}

/** The browser's own control, under a label that looks like a button: keyboards and readers know it. */
export function PhotoButton({ id, language, describedBy, onFile }: PhotoButtonProps) {
  return (
    <span class="photo-button">
      <input
        id={id}
        class="sr-only"
        type="file"
        accept={PHOTO_TYPES.join(",")}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was removed.
          currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <label for={id} title={say("addPhoto", language)}>
        <Icon name="camera" />
        <span class="sr-only">{say("addPhoto", language)}</span>
      </label>
    </span>
  );
}

/** The photo that goes with the next message, and how to take it away. */
export function PhotoChip({ photo, language, onRemove }: { photo: File; language: Language; onRemove: () => void }) {
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => remove.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <p class="photo-chip">
      <Icon name="camera" />
      <span class="photo-name">{photo.name}</span>
      <span class="photo-size">{sizeOf(photo.size, language)}</span>
      <button
        type="button"
        class="icon-button"
        ref={remove}
        aria-label={say("removePhoto", language, { name: photo.name })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}

/** "1,2 Mo", "640 ko". */
function sizeOf(bytes: number, language: Language): string {
  const [amount, unit] =
    bytes >= 1_000_000 ? [bytes / 1_000_000, "megabyte"] : [Math.max(1, bytes / 1_000), "kilobyte"];
  return amount.toLocaleString(`${language}-CA`, { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 });
}
