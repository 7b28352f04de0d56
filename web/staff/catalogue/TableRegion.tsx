import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import type { TextName } from "../texts.ts";
import { useLanguage } from "../language.ts";

interface TableRegionProps {
  id: string;
  title: TextName;
  lead?: string;
  columns: readonly TextName[];
  /** Columns whose cells are numbers. */
  numbers?: readonly TextName[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** What stands between the title and the table. */
  children?: ReactNode;
}

/** A table of so few columns needs less room than a telephone turned sideways has. */
const FEW_COLUMNS = 4;

/** A titled table that scrolls sideways by itself, reachable by keyboard (WCAG 2.1.1); its first cell names the row. */
export function TableRegion({ id, title, lead, columns, numbers = [], rows, children }: TableRegionProps) {
  const { t } = useLanguage();
  const alignment = (column: TextName | undefined) =>
    column && numbers.includes(column) ? { className: "number" } : {};
  return (
    <section>
      <h2 id={id}>{t(title)}</h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
      {rows.length === 0 ? (
        <p>{t("noneListed")}</p>
      ) : (
        <div
          className={`panel results ${columns.length > FEW_COLUMNS ? "" : "few"}`}
          role="region"
          aria-labelledby={id}
          tabIndex={0}
        >
          <Table verticalSpacing="xs" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col" {...alignment(column)}>
                    {t(column)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ key, cells: [head, ...cells] }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row">{head}</Table.Th>
                  {cells.map((cell, at) => (
                    <Table.Td key={columns[at + 1]} {...alignment(columns[at + 1])}>
                      {cell}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
