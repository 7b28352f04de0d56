import { describe, expect, it } from "vitest";
import { readRequestNumber } from "../../../registry/requests/index.ts";

describe("a request number as people write it", () => {
  it.each([
    "LAV-2024-000123",
    "lav-2024-000123",
    "LAV 2024 000123",
    "LAV2024000123",
    "LAV-2O24-OOO123",
    "lav-2024-000l23",
    "LAV–2024–000123",
    "2024-000123",
    "2024 123",
    "2024 000 123",
    "24-000123",
    "000123",
    "123",
    "LAV-123",
    "no 2024-123",
    "ma requête 2024-000123",
    "le numéro: LAV-2024-123",
    "LAV-2024-0 0 0 1 2 3",
  ])("%s", (text) => {
    expect(readRequestNumber(text, 2024)).toBe("LAV-2024-000123");
  });

  it("keeps another year and a long sequence", () => {
    expect(readRequestNumber("LAV-2023-1234567", 2024)).toBe("LAV-2023-1234567");
    expect(readRequestNumber("25-104872", 2024)).toBe("LAV-2025-104872");
  });

  it.each(["", "lav", "aucune idée", "oil", "LAV-2024-", "000", "12 rue Edgar", "je ne sais pas 123"])(
    "« %s » is none",
    (text) => {
      expect(readRequestNumber(text, 2024)).toBeUndefined();
    },
  );
});
