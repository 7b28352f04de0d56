import express, { type Request, type RequestHandler, type Response } from "express";

/** Reads a body once the caller has been let in; a body that cannot be read rejects with the parser's HTTP error. */
export type ReadBody = (request: Request, response: Response) => Promise<unknown>;

export function jsonBody(limit: number): ReadBody {
  return reading(express.json({ limit, type: ["application/json", "text/json"], strict: false }));
}

export function rawBody(limit: number): ReadBody {
  return reading(express.raw({ limit, type: () => true }));
}

function reading(parser: RequestHandler): ReadBody {
  return (request, response) =>
    new Promise((resolve, reject) => {
      void parser(request, response, (error: unknown) => {
        if (error) reject(error);
        else resolve(request.body);
      });
    });
}
