import type pg from "pg";
import type { Sql } from "../database.ts";
import { runStatement } from "../sqlOnPg.ts";

interface Waiting {
  refuse(cause: unknown): void;
  run(client: pg.PoolClient): Promise<void>;
}

/**
 * Statements on the only connection of a pool, sent without waiting for the answers to those before: the database is never
 * idle while there is work. The connection is given back as soon as nothing is under way, and to a transaction that waits
 * for it once what was sent is answered.
 */
export function pipelined(pool: pg.Pool): Sql["query"] {
  const waiting: Waiting[] = [];
  let client: pg.PoolClient | undefined;
  let asked = false;
  let underWay = 0;

  function send(connection: pg.PoolClient): void {
    for (const statement of waiting.splice(0)) {
      underWay++;
      void statement.run(connection).finally(() => {
        underWay--;
        if (underWay === 0) giveBack();
      });
    }
  }

  function giveBack(): void {
    if (client && waiting.length > 0 && pool.waitingCount === 0) return send(client);
    client?.release();
    client = undefined;
    if (waiting.length > 0) ask();
  }

  function ask(): void {
    if (asked) return;
    asked = true;
    pool.connect().then(
      (connection) => {
        asked = false;
        client = connection;
        send(connection);
      },
      (cause: unknown) => {
        asked = false;
        for (const statement of waiting.splice(0)) statement.refuse(cause);
      },
    );
  }

  return (statement, parameters = []) =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: (connection) => runStatement(connection, statement, parameters).then(resolve, reject),
        refuse: reject,
      });
      if (!client) ask();
      else if (pool.waitingCount === 0) send(client);
    });
}
