import { Table } from "@mantine/core";
import { channelLabels, languageLabels } from "../../ui/staff/index.ts";
import { hashOf, keyOf } from "../conversation.ts";
import { useLanguage } from "../language.ts";
import type { Row } from "../list/row.ts";
import { statusTexts } from "../statusTexts.ts";
import { lasting } from "../timeOf.ts";
import { TakeOver } from "./TakeOver.tsx";

interface SupervisedTableProps {
  id: string;
  title: string;
  rows: readonly Row[];
  now: Date;
  username: string;
  onExpired: () => void;
}

const SHOWN = 40;

export function SupervisedTable({ id, title, rows, now, username, onExpired }: SupervisedTableProps) {
  const { t, label, language } = useLanguage();
  const columns = [t("channel"), t("language"), t("status"), t("since"), t("agent"), t("actions")];
  return (
    <section>
      <h2 id={id}>
        {title} <span className="quiet">({rows.length})</span>
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">{t("nobody")}</p>
      ) : (
        <div className="panel scrolls" role="region" aria-labelledby={id} tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    {column}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <Table.Tr key={keyOf(row)}>
                  <Table.Th scope="row">
                    <a href={`./${hashOf(row)}`}>{label(channelLabels[row.channel])}</a>
                  </Table.Th>
                  <Table.Td>{row.language ? label(languageLabels[row.language]) : ""}</Table.Td>
                  <Table.Td>{label(statusTexts[row.status])}</Table.Td>
                  <Table.Td>{lasting(row.since, now, language)}</Table.Td>
                  <Table.Td>{row.agent ?? ""}</Table.Td>
                  <Table.Td>
                    <TakeOver row={row} username={username} onExpired={onExpired} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {rows.length > SHOWN && <p className="quiet">{t("andMore", { count: String(rows.length - SHOWN) })}</p>}
    </section>
  );
}
