/**
 * The readmode service as the extension sees it: its address, the one thing that is sent to it, and what can go wrong.
 */

export const DEFAULT_ADDRESS = "http://127.0.0.1:8765";

/** Milliseconds: a browser ends an extension's worker when an answer takes 30 seconds, and then nobody is told. */
const LONGEST_ANSWER = 25_000;

/** Milliseconds: a running service answers a health question at once; a reader waits for this one with the page open. */
const LONGEST_HEALTH_ANSWER = 5_000;

/** The loopback names: what is sent there does not leave the reader's own machine. */
const OWN_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * A copy of a page as its reader sees it.
 * @typedef {object} Capture
 * @property {string} html the page as text
 * @property {string} url
 * @property {string} title
 * @property {string} language as the page declares it; empty when it does not
 * @property {string} selection what is selected on it, as text like `html`; empty when nothing is
 */

/** The kinds of problem that have words in `_locales` of their own.
 * @typedef {"bad-address" | "browser-page" | "file" | "no-article" | "no-way-back" | "not-a-page" | "not-readmode" | "pdf"
 *   | "permission" | "service-not-running" | "service-problem" | "service-slow" | "too-large" | "unexpected"} Kind
 */

/** Something that keeps a page from being read, of a kind that has words of its own. */
export class Problem extends Error {
  /**
   * @param {Kind} kind
   * @param {{detail?: string, advice?: string, address?: string}} [facts] what the service said, and where it is
   */
  constructor(kind, facts = {}) {
    super(kind);
    this.kind = kind;
    this.detail = facts.detail ?? "";
    this.advice = facts.advice ?? "";
    this.address = facts.address ?? "";
  }
}

/**
 * Give the address that the reader has set, or the default one.
 * @returns {Promise<string>}
 */
export async function serviceAddress() {
  const { address } = await chrome.storage.local.get({ address: DEFAULT_ADDRESS });
  return String(address);
}

/**
 * Make what a reader typed an address to which paths can be added.
 * @param {string} typed
 * @returns {string} scheme, host, port and path, without a slash at the end
 * @throws {Problem} bad-address
 */
export function tidyAddress(typed) {
  const trimmed = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(whole)) throw new Problem("bad-address", { address: trimmed });
  const url = new URL(whole);
  if (!["http:", "https:"].includes(url.protocol) || url.username || url.password) {
    throw new Problem("bad-address", { address: trimmed });
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * Say whether what is sent to the address could be read on its way.
 * @param {string} address
 */
export function travelsUnprotected(address) {
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && !OWN_MACHINE.test(hostname);
}

/**
 * Give the pattern of pages whose permission lets the extension talk to the address; patterns have no port.
 * @param {string} address
 */
export function permissionFor(address) {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/**
 * Hand a captured page to the service.
 * @param {string} address
 * @param {Capture} capture
 * @returns {Promise<string>} where the reading page is
 * @throws {Problem}
 */
export async function postCapture(address, capture) {
  const answer = await ask(address, "/v1/captures", LONGEST_ANSWER, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json, application/problem+json" },
    body: JSON.stringify(capture),
  });
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw problemFrom(answer, said, address);
  const location = answer.status === 201 && typeof said?.location === "string" ? new URL(said.location, address) : null;
  if (location?.origin !== new URL(address).origin) throw new Problem("not-readmode", { address });
  return location.href;
}

/**
 * Ask the service whether it is there.
 * @param {string} address
 * @throws {Problem}
 */
export async function checkHealth(address) {
  const answer = await ask(address, "/healthz", LONGEST_HEALTH_ANSWER, {});
  if (!answer.ok) throw new Problem("not-readmode", { address });
}

/**
 * @param {string} address
 * @param {string} path
 * @param {number} longest milliseconds
 * @param {RequestInit} request
 * @returns {Promise<Response>}
 */
async function ask(address, path, longest, request) {
  try {
    return await fetch(address + path, {
      ...request,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(longest),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") throw new Problem("service-slow", { address });
    const allowed = await chrome.permissions.contains({ origins: [permissionFor(address)] });
    throw new Problem(allowed ? "service-not-running" : "permission", { address });
  }
}

/**
 * Read a problem document (RFC 9457); anything else that is not a success did not come from readmode.
 * @param {Response} answer
 * @param {any} said
 * @param {string} address
 */
function problemFrom(answer, said, address) {
  if (!answer.headers.get("Content-Type")?.startsWith("application/problem+json") || typeof said?.title !== "string") {
    return new Problem("not-readmode", { address });
  }
  const facts = { detail: String(said.detail ?? said.title), advice: String(said.advice ?? ""), address };
  if (answer.status === 422 && said.kind === "no-article") return new Problem("no-article", facts);
  if (answer.status === 413) return new Problem("too-large", facts);
  return new Problem("service-problem", facts);
}
