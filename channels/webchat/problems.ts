import type { Request, Response } from "express";
import type { Bilingual } from "../../contracts/language.ts";
import { sendJson } from "./sendJson.ts";

// Codes are those of Direct Line where it has one: clients read `TokenExpired`, people read the sentence.
const problems = {
  MissingAuthorization: {
    status: 401,
    fr: "Il manque l’en-tête Authorization, de la forme « Bearer » suivie d’un secret ou d’un jeton.",
    en: "The Authorization header is missing: “Bearer” followed by a secret or a token.",
  },
  Forbidden: {
    status: 403,
    fr: "Ce secret ou ce jeton ne donne pas accès à cette conversation.",
    en: "This secret or token does not give access to this conversation.",
  },
  TokenExpired: {
    status: 403,
    fr: "Votre séance de clavardage est expirée. Rechargez la page pour continuer.",
    en: "Your chat session has expired. Reload the page to continue.",
  },
  OriginRefused: {
    status: 403,
    fr: "Ce site n’est pas autorisé à utiliser l’assistant.",
    en: "This site is not allowed to use the assistant.",
  },
  NotFound: { status: 404, fr: "Cette adresse n’existe pas.", en: "This address does not exist." },
  ConversationNotFound: {
    status: 404,
    fr: "Cette conversation n’existe pas.",
    en: "This conversation does not exist.",
  },
  AttachmentNotFound: {
    status: 404,
    fr: "Ce fichier n’existe pas dans cette conversation.",
    en: "This file does not exist in this conversation.",
  },
  BadRequest: {
    status: 400,
    fr: "La requête n’a pas pu être lue.",
    en: "The request could not be read.",
  },
  MalformedJson: {
    status: 400,
    fr: "Le corps de la requête n’est pas du JSON valide.",
    en: "The body of the request is not valid JSON.",
  },
  InvalidActivity: {
    status: 400,
    fr: "Ce message n’a pas la forme d’une activité Direct Line.",
    en: "This message does not have the form of a Direct Line activity.",
  },
  InvalidWatermark: {
    status: 400,
    fr: "Le repère (watermark) doit être celui d’une réponse précédente.",
    en: "The watermark must be one given by an earlier answer.",
  },
  MalformedUpload: {
    status: 400,
    fr: "L’envoi n’a pas pu être lu ou ne contient aucun fichier.",
    en: "The upload could not be read or holds no file.",
  },
  TooLarge: {
    status: 413,
    fr: "Votre message est trop volumineux. Envoyez-le en plus petites parties.",
    en: "Your message is too large. Please send it in smaller parts.",
  },
  TooManyFiles: {
    status: 413,
    fr: "Il y a trop de fichiers dans cet envoi.",
    en: "There are too many files in this upload.",
  },
  TooManyAttachments: {
    status: 413,
    fr: "Cette conversation contient déjà le nombre maximal de fichiers.",
    en: "This conversation already holds as many files as it may.",
  },
  UnsupportedMediaType: {
    status: 415,
    fr: "Ce type de contenu n’est pas accepté.",
    en: "This type of content is not accepted.",
  },
  UnsupportedFile: {
    status: 415,
    fr: "Ce type de fichier n’est pas accepté. Vous pouvez envoyer une image (JPEG, PNG, GIF, WebP, HEIC), un PDF ou un fichier texte.",
    en: "This type of file is not accepted. You can send an image (JPEG, PNG, GIF, WebP, HEIC), a PDF or a text file.",
  },
  TooManyRequests: {
    status: 429,
    fr: "Vous écrivez très vite! Attendez quelques secondes, puis réessayez.",
    en: "You are writing very fast! Wait a few seconds, then try again.",
  },
  ServiceUnavailable: {
    status: 503,
    fr: "Votre message n’a pas pu être enregistré. Réessayez dans quelques secondes.",
    en: "Your message could not be saved. Please try again in a few seconds.",
  },
} as const satisfies Record<string, Bilingual & { status: number }>;

export type ProblemCode = keyof typeof problems;
/** What the caller did wrong: `field` names the part of the activity, `retryAfter` is in seconds. */
export interface Failure {
  status: "fail";
  code: ProblemCode;
  field?: string;
  retryAfter?: number;
}
export type Result<T> = { status: "ok"; value: T } | Failure;

export const ok = <T>(value: T): Result<T> => ({ status: "ok", value });
export const fail = (code: ProblemCode, details: { field?: string; retryAfter?: number } = {}): Failure => ({
  status: "fail",
  code,
  ...details,
});

export const statusOf = (code: ProblemCode): number => problems[code].status;

/** Answers in Direct Line's shape, `{ error: { code, message } }`, in the language the caller reads. */
export function sendProblem(request: Request, response: Response, failure: Failure): void {
  const language = request.acceptsLanguages("fr", "en") === "en" ? "en" : "fr";
  const sentence = problems[failure.code][language];
  if (failure.retryAfter !== undefined) response.setHeader("Retry-After", String(failure.retryAfter));
  response.setHeader("Content-Language", language);
  sendJson(response, statusOf(failure.code), {
    error: { code: failure.code, message: failure.field ? `${sentence} (${failure.field})` : sentence },
  });
}
