/** What a server answered to an upload. */
export interface Uploaded {
  code: number;
  text: string;
}

/** Sends a form and tells how far it is, in percent. Rejects when nothing was answered. */
export type Upload = (request: {
  url: string;
  token: string;
  form: FormData;
  onProgress: (percent: number) => void;
}) => Promise<Uploaded>;

/** A photo over a slow telephone takes a while; then it is given up and may be tried again. */
const TIMEOUT_MS = 120_000;

/** By XMLHttpRequest: `fetch` does not tell how much was sent. */
export const uploadInBrowser: Upload = ({ url, token, form, onProgress }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("authorization", `Bearer ${token}`);
    request.setRequestHeader("accept", "application/json");
    request.timeout = TIMEOUT_MS;
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress((100 * loaded) / Math.max(1, total)));
    request.addEventListener("load", () => resolve({ code: request.status, text: request.responseText }));
    for (const end of ["error", "timeout", "abort"] as const)
      request.addEventListener(end, () => reject(new Error(`The upload ended with "${end}".`)));
    request.send(form);
  });
